/*
 * The free texts of one answer: what somebody typed in words of their own, as against chosen values, numbers and
 * dates. These are searched for personal data, warned about on the page, and withheld where something was found.
 */
import { findPersonalData } from './find-personal-data.ts';
import type { Pack } from './pack.ts';
import type { PersonalDataKind } from './personal-data/finding.ts';
import type { Answer, Evidence } from './schema/answer.ts';
import type { Question } from './schema/questionnaire.ts';
import type { TextField } from './schema/response.ts';

export interface FreeText {
	readonly field: TextField;
	readonly texts: readonly string[];
}

export const isFreeText = ({ type, inputType = 'text' }: Question): boolean =>
	type === 'comment' || (type === 'text' && inputType === 'text');

/** What somebody wrote in a reference; the ids of a document and its file are nobody's words. */
const wordsOf = ({ document: _document, file: _file, ...words }: Evidence): string[] =>
	Object.values(words).map((text) => text ?? '');

/** The parts of an answer that hold free text; empty ones are left out. */
export function listFreeTexts(question: Question | undefined, answer: Omit<Answer, 'status'>): FreeText[] {
	const { value, comment, evidence = [] } = answer;
	const said = typeof value === 'string' && question && isFreeText(question) ? [value] : [];
	const parts: FreeText[] = [
		{ field: 'value', texts: said },
		{ field: 'comment', texts: comment === undefined ? [] : [comment] },
		{ field: 'evidence', texts: evidence.flatMap(wordsOf) },
	];
	return parts.filter(({ texts }) => texts.some((text) => text !== ''));
}

export interface TextFinding extends FreeText {
	readonly kinds: readonly PersonalDataKind[];
}

/** The free texts of an answer in which something looks like personal data. */
export function findInAnswer(
	question: Question | undefined,
	answer: Omit<Answer, 'status'>,
	known: ReadonlySet<string>,
): TextFinding[] {
	return listFreeTexts(question, answer).flatMap(({ field, texts }) => {
		const kinds = new Set(texts.flatMap((text) => findPersonalData(text, known).map(({ kind }) => kind)));
		return kinds.size === 0 ? [] : [{ field, texts, kinds: [...kinds].sort() }];
	});
}

export const wordsOfNames = (named: readonly { readonly name: string }[]): ReadonlySet<string> =>
	new Set(named.flatMap(({ name }) => name.toLowerCase().split(/[\s.-]+/)));

const ofPack = new WeakMap<object, ReadonlySet<string>>();

/** Words of the names of a pack's members, in lower case: no names of persons. */
export function knownNames(pack: Pick<Pack, 'members' | 'rounds'>): ReadonlySet<string> {
	const known = ofPack.get(pack);
	if (known) return known;
	const words = wordsOfNames([...pack.members, ...pack.rounds.flatMap((round) => round.members ?? [])]);
	ofPack.set(pack, words);
	return words;
}
