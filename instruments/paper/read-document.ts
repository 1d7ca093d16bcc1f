/*
 * A questionnaire that comes back as a text document: one table a question, found by its code, its rows by their
 * words. A choice is marked by the box before it or by a cross. Pure: whoever opened the file hands in its tables.
 */
import type { Question } from '../schema/questionnaire.ts';
import { allPaperWords, type PaperWords } from './paper-words.ts';
import { type FilledQuestion, type ReadPaper, readFilled } from './read-filled.ts';

/** Rows of cells of paragraphs. */
export type DocumentTable = readonly (readonly (readonly string[])[])[];

const FIELDS = ['answer', 'cannotAnswer', 'comment', 'confidence', 'evidence'] as const;
type Field = (typeof FIELDS)[number];

const OPEN = /^\s*[☐□○]\s*/u;
const MARKED = /^\s*(?:[☒☑✓✔✗✘⊠■●]|\[[xX]\]|[xX](?=\s))\s*/u;

const clean = (text: string): string => text.normalize('NFC').trim();
const same = (a: string, b: string): boolean =>
	clean(a).toLocaleLowerCase('en') === b.toLocaleLowerCase('en');

/** Several boxes may stand on one line. */
const BOXES = /(?=[☐□○☒☑✓✔✗✘⊠■●])/u;

/** Of lines with boxes those that are marked; without boxes all that hold something. */
function chosen(paragraphs: readonly string[]): string[] {
	const split = paragraphs.flatMap((one) => one.split(BOXES));
	const hasBoxes = split.some((one) => OPEN.test(one) || MARKED.test(one));
	const kept = hasBoxes ? split.filter((one) => MARKED.test(one)) : paragraphs;
	return kept.map((one) => clean(one.replace(MARKED, ''))).filter((one) => one !== '');
}

const fieldOf = (label: string, words: readonly PaperWords[]): Field | undefined =>
	FIELDS.find((field) => words.some((one) => same(label, one[field])));

function filledOf(table: DocumentTable, code: string, words: readonly PaperWords[]): FilledQuestion {
	const found = new Map<Field, readonly string[]>();
	for (const [label = [], content = []] of table) {
		const field = fieldOf(label.join(' '), words);
		if (field) found.set(field, content);
	}
	const lines = (field: Field) => found.get(field) ?? [];
	const hints = new Set(words.map((one) => one.evidenceHint));
	return {
		code,
		answers: chosen(lines('answer')),
		cannotAnswer: chosen(lines('cannotAnswer')),
		comment: lines('comment').join('\n').trim(),
		confidence: chosen(lines('confidence'))[0] ?? '',
		evidence: lines('evidence').filter((line) => !hints.has(clean(line))),
		place: () => code,
	};
}

/** `questions`: those that the respondent is asked, by code. Tables of anything else are passed over. */
export function readDocument(
	tables: readonly DocumentTable[],
	questions: ReadonlyMap<string, Question>,
): ReadPaper {
	const words = allPaperWords();
	const rows = tables.flatMap((table) => {
		const code = clean(table[0]?.[0]?.[0] ?? '');
		const isAsked =
			table.length > 1 && table.slice(1).some(([label]) => fieldOf(label?.join(' ') ?? '', words));
		return isAsked && /^[A-Za-z]\w*$/.test(code) ? [filledOf(table, code, words)] : [];
	});
	if (rows.length > 0) return readFilled(rows, questions, words);
	const rule = 'no table of a question is in this document';
	const cure = 'download the form anew and write into its tables';
	return { changes: [], found: 0, faults: [{ place: 'document', rule, cure }] };
}
