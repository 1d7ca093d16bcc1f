/*
 * What a password must be: 12 to 128 characters of any script, not one that everybody tries first, and nothing
 * that anyone can know of the person or the study. No rules of composition: they make passwords alike.
 */
import type { Fault } from '../../instruments/problem.ts';
import { COMMON_WORDS } from './common-words.ts';

export const LEAST_CHARACTERS = 12;
export const MOST_CHARACTERS = 128;
/** So many letters must be left when common words, runs, digits and signs are taken away. */
const LEAST_OWN = 4;
/** Shorter names are parts of too many words. */
const LEAST_NAME = 4;

const RUNS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qazwsxedcrfvtgbyhnujm'];
const LEAST_RUN = 3;

/** Signs that stand for letters. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'8': 'b',
	'@': 'a',
	$: 's',
	'!': 'i',
	'|': 'l',
	'+': 't',
};

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');
const squeeze = (text: string): string =>
	text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
/** Digits and signs at the end are the usual ornament, and stand for no letters. */
const unmask = (text: string): string =>
	[...text.toLowerCase().replace(/[^\p{L}\p{M}]+$/u, '')].map((sign) => LOOKS_LIKE[sign] ?? sign).join('');

const LONGEST_WORD = Math.max(...[...COMMON_WORDS].map((word) => word.length));

/** How many letters from `start` on everybody would guess: a common word, a run of keys either way, or one letter again and again. */
function guessedFrom(letters: string, start: number): number {
	for (let length = Math.min(LONGEST_WORD, letters.length - start); length >= LEAST_RUN; length -= 1) {
		const part = letters.slice(start, start + length);
		const back = [...part].reverse().join('');
		if (COMMON_WORDS.has(part) || RUNS.some((run) => run.includes(part) || run.includes(back))) return length;
	}
	const same = /^(.)\1{2,}/u.exec(letters.slice(start))?.[0];
	return same?.length ?? 0;
}

/** The fewest letters that are left over, however the words are cut out. */
function countOwn(letters: string): number {
	const own: number[] = Array<number>(letters.length + 1).fill(0);
	for (let at = letters.length - 1; at >= 0; at -= 1) {
		const guessed = guessedFrom(letters, at);
		const without = 1 + (own[at + 1] ?? 0);
		own[at] = guessed > 0 ? Math.min(without, own[at + guessed] ?? 0) : without;
	}
	return own[0] ?? 0;
}

/** Says the same again and again: the first half, third … is the whole. */
const isRepeated = (text: string): boolean => /^(.{1,11}?)\1+$/u.test(text);

const isCommon = (password: string): boolean =>
	isRepeated(password.toLowerCase()) ||
	countOwn(lettersOf(password)) < LEAST_OWN ||
	countOwn(lettersOf(unmask(password))) < LEAST_OWN;

/** `names`: the e-mail address, the person, the product and the studies, as they are written. */
const namesFrom = (names: readonly string[]): string[] =>
	names
		.flatMap((name) => [name, ...(name.includes('@') ? name.split('@') : [])])
		.map(squeeze)
		.filter((name) => name.length >= LEAST_NAME);

const fault = (field: string, rule: string, cure: string): Fault[] => [{ field, rule, cure }];

/** What is wrong with a password; empty when it may be taken. `field`: how it is called in the request. */
export function checkPassword(typed: string, names: readonly string[], field = 'password'): Fault[] {
	const password = typed.normalize('NFC');
	const { length } = [...password];
	if (length < LEAST_CHARACTERS)
		return fault(field, 'too short', `write at least ${LEAST_CHARACTERS} characters, such as four words`);
	if (length > MOST_CHARACTERS)
		return fault(field, 'too long', `write at most ${MOST_CHARACTERS} characters`);
	if (isCommon(password))
		return fault(field, 'too common', 'choose words that nobody would put together, or let a program choose');
	const squeezed = [squeeze(password), squeeze(unmask(password))];
	if (namesFrom(names).some((name) => squeezed.some((text) => text.includes(name))))
		return fault(field, 'holds a name', 'leave out your name, your address, this program and the study');
	return [];
}
