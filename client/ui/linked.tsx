/* A text in which web addresses are links. */
import { WEB_ADDRESS } from './web-address.ts';

export function Linked({ text }: { readonly text: string }) {
	// Split by the captured address: every second part is one.
	const parts = text.split(WEB_ADDRESS).map((part, at) => ({ part, at, isAddress: at % 2 === 1 }));
	return (
		<>
			{parts.map(({ part, at, isAddress }) =>
				isAddress ? (
					<a key={at} href={part} target="_blank" rel="noreferrer">
						{part}
					</a>
				) : (
					part
				),
			)}
		</>
	);
}
