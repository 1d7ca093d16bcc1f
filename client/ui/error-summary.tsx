/*
 * What is wrong on this page, at its top, each with a link to the place. Takes the focus when it appears, unless
 * it is quiet: then it stands there while somebody types, and must not pull them away.
 */
import { useEffect, useId, useRef } from 'react';

export interface ErrorItem {
	readonly text: string;
	/** An address, or #id of the field on this page. */
	readonly href: string;
}

interface Props {
	readonly title: string;
	readonly items: readonly ErrorItem[];
	readonly quiet?: boolean;
}

export function ErrorSummary({ title, items, quiet = false }: Props) {
	const box = useRef<HTMLElement>(null);
	const id = useId();
	useEffect(() => {
		if (!quiet) box.current?.focus();
	}, [quiet]);
	return (
		<section ref={box} className="notice notice-error error-summary" tabIndex={-1} aria-labelledby={id}>
			<h2 id={id} className="notice-title">
				{title}
			</h2>
			<ul>
				{items.map((item) => (
					<li key={`${item.href} ${item.text}`}>
						<a href={item.href}>{item.text}</a>
					</li>
				))}
			</ul>
		</section>
	);
}
