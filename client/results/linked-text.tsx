/* A text in which web addresses can be followed; everything else stays plain text. */
import { Fragment } from 'react';
import { WEB_ADDRESS } from '../ui/web-address.ts';

interface Part {
	/** Where the part begins in the text. */
	readonly at: number;
	readonly text: string;
	readonly isAddress: boolean;
}

function splitText(text: string): readonly Part[] {
	let at = 0;
	return text.split(WEB_ADDRESS).map((part, index) => {
		const found = { at, text: part, isAddress: index % 2 === 1 };
		at += part.length;
		return found;
	});
}

export function LinkedText({ text }: { readonly text: string }) {
	return splitText(text).map((part) =>
		part.isAddress ? (
			<a key={`a${part.at}`} href={part.text} rel="noreferrer">
				{part.text}
			</a>
		) : (
			<Fragment key={`t${part.at}`}>{part.text}</Fragment>
		),
	);
}
