/* What was just done, told at once and given the focus, where the button that did it is gone. */
import { useEffect, useRef } from 'react';

export function Said({ text }: { readonly text: string }) {
	const box = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		box.current?.focus();
	}, []);
	return (
		<p ref={box} className="notice notice-success said" tabIndex={-1}>
			{text}
		</p>
	);
}
