/* A short word on a state, framed: the words carry the meaning, the frame only sets them apart. */
export type ChipTone = 'plain' | 'done' | 'wait' | 'stop';

export function Chip({ text, tone = 'plain' }: { readonly text: string; readonly tone?: ChipTone }) {
	return <span className={`chip chip-${tone}`}>{text}</span>;
}
