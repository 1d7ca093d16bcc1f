/* A text in which web addresses are links; what about their hosts could deceive is said after it. Everything else stays plain text. */
import { readLink } from '../../instruments/read-link.ts';
import { WEB_ADDRESS } from './web-address.ts';
import { LinkMarks, WebAddress } from './web-link.tsx';

interface Part {
	/** Where the part begins in the text. */
	readonly at: number;
	readonly text: string;
	readonly isAddress: boolean;
}

/** Split by the captured address: every second part is one. */
function splitText(text: string): readonly Part[] {
	let at = 0;
	return text.split(WEB_ADDRESS).map((part, index) => {
		const found = { at, text: part, isAddress: index % 2 === 1 };
		at += part.length;
		return found;
	});
}

export function Linked({ text }: { readonly text: string }) {
	const parts = splitText(text);
	return (
		<>
			{parts.map((part) => (part.isAddress ? <WebAddress key={part.at} address={part.text} /> : part.text))}
			{parts.map(
				(part) => part.isAddress && <LinkMarks key={`marks ${part.at}`} link={readLink(part.text)} />,
			)}
		</>
	);
}
