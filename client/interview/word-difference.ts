/*
 * What differs between two texts, word by word: the longest words that both have in the same order stay, the rest
 * was put in or taken out. Words are found as the language has them, so texts without blanks between words work too.
 */

export interface TextPart {
	readonly kind: 'same' | 'added' | 'removed';
	readonly text: string;
}

/** Cells of the table of common words; two texts of some thousand different words each are shown whole instead. */
const MOST_CELLS = 4_000_000;

function listWords(text: string, language: string): string[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Row i, column j: how many words the ends of both texts from there on have in common. */
function countCommon(before: readonly string[], after: readonly string[]): Uint32Array[] {
	const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
	for (let i = before.length - 1; i >= 0; i--)
		for (let j = after.length - 1; j >= 0; j--) {
			const [row, next] = [rows[i], rows[i + 1]];
			if (!row || !next) continue;
			row[j] = before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
		}
	return rows;
}

function compare(before: readonly string[], after: readonly string[]): TextPart[] {
	if (before.length * after.length > MOST_CELLS)
		return [
			{ kind: 'removed', text: before.join('') },
			{ kind: 'added', text: after.join('') },
		];
	const common = countCommon(before, after);
	const parts: TextPart[] = [];
	let [i, j] = [0, 0];
	while (i < before.length || j < after.length) {
		const [old, fresh] = [before[i], after[j]];
		if (old !== undefined && old === fresh) {
			parts.push({ kind: 'same', text: old });
			i += 1;
			j += 1;
		} else if (
			fresh === undefined ||
			(old !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
		) {
			parts.push({ kind: 'removed', text: old ?? '' });
			i += 1;
		} else {
			parts.push({ kind: 'added', text: fresh });
			j += 1;
		}
	}
	return parts;
}

/** Parts of one kind that follow each other as one. */
function joinParts(parts: readonly TextPart[]): TextPart[] {
	const joined: TextPart[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (part.text === '') continue;
		if (last?.kind === part.kind) joined[joined.length - 1] = { ...last, text: last.text + part.text };
		else joined.push(part);
	}
	return joined;
}

/** Without what was taken out the parts are `after`, without what was put in they are `before`. */
export function findDifference(before: string, after: string, language = 'en'): readonly TextPart[] {
	const [old, fresh] = [listWords(before, language), listWords(after, language)];
	let start = 0;
	while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
	let end = 0;
	const most = Math.min(old.length, fresh.length) - start;
	while (end < most && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
	return joinParts([
		{ kind: 'same', text: old.slice(0, start).join('') },
		...compare(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
		{ kind: 'same', text: old.slice(old.length - end).join('') },
	]);
}
