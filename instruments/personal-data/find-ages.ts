/*
 * Somebody's age beside a name, or beside the place where he or she lives. Every number that may be an age is
 * looked at in a window of fixed width on both sides, so the work grows with the text and no faster.
 */
import {
	AGE_ADJECTIVE,
	AGE_AFTER,
	AGE_BEFORE,
	MANY_PERSONS,
	NAMED,
	NO_AGE,
	NOT_ONE,
	NUMBER_WORDS,
	ONE_PERSON,
} from './age-words.ts';
import type { Spot } from './finding.ts';
import { isName } from './not-names.ts';

const WINDOW = 80;
const AGE = /(?<![\d.,/])\d{1,2}(?![\d/%°]|[.,]\d)/g;
const AGE_IN_WORDS = new RegExp(`\\b(?:${NUMBER_WORDS})\\b`, 'gi');
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’]{1,20}(?:[ -]\\p{Lu}[\\p{L}\\p{M}.]{0,20}){0,3}";
const LINK =
	'(?:is|was|who|a|an|the|now|only|just|turned|young|small|little|street|girl|boy|child|pupil|student|daughter|son|aged?|age|of|about|yang|berumur|berusia|umur|usia|edad|anak|siswa|siswi)';
/** The name, then nothing but words that lead to its age. */
const NAME_BEFORE = new RegExp(
	`(?<![\\p{L}\\p{M}])(${NAME})[ ,(–-]{1,3}(?:${LINK}[ ,:]{1,2}){0,6}\\(?$`,
	'u',
);
/** After these stands a place or an office. */
const PREPOSITION = /\b(?:in|at|from|to|by|within|across|for|under|per|di|pada|oleh|của|tại)\s$/iu;
const NAME_AFTER = new RegExp(`^(?: [a-z]{2,12}){0,2}?,? (?:(?:named|called|bernama|si) )?(${NAME})`, 'u');
const CALLED = new RegExp(
	`\\b(?:named|called|bernama|nama(?:nya)?|name(?: is|:)|tên(?: là)?) (${NAME})`,
	'u',
);
const PLACE =
	/\b(?:village|hamlet|street|st\.|road|rd\.|lane|house(?: no\.?)?|commune|kampung|kampong|desa|dusun|jalan|gang|barangay|sitio|purok|phum|khum|soi|moo|thôn|ấp) (?:of )?(?:\p{Lu}\p{Ll}|\d)|\p{Lu}\p{Ll}{1,20} (?:village|hamlet|street|road|commune|lane)\b|(?:หมู่บ้าน|หมู่ที่|ถนน|ភូមិ|ບ້ານ|ရွာ)\s?[\p{L}\p{M}\d]/iu;

interface Age {
	readonly before: string;
	readonly after: string;
	/** A word says that the number is an age. */
	readonly isSaid: boolean;
	readonly isAdjective: boolean;
}

function nameBefore({ before, after, isSaid }: Age, known: ReadonlySet<string>): boolean {
	const found = NAME_BEFORE.exec(before);
	const name = found?.[1];
	if (!found || name === undefined || !isName(name, known)) return false;
	if (PREPOSITION.test(before.slice(0, found.index))) return false;
	// "Dara (12)" and "Dara, 12," say no more than a number, unless somebody is spoken of.
	const isBare = /[(,]\s?$/.test(before) && /^\s?[),]/.test(after);
	return isSaid || (isBare && ONE_PERSON.test(before + after) && !MANY_PERSONS.test(before + after));
}

function nameAfter({ after, isSaid, isAdjective }: Age, known: ReadonlySet<string>): boolean {
	if (!isSaid) return false;
	const called = CALLED.exec(after.slice(0, 60));
	if (called && isName(called[1] ?? '', known) && !MANY_PERSONS.test(after.slice(0, called.index)))
		return true;
	if (!isAdjective) return false;
	const name = NAME_AFTER.exec(after.replace(AGE_ADJECTIVE, ''));
	return (
		name !== null &&
		isName(name[1] ?? '', known) &&
		!/\b(?:in|at|from|of|and|to|by|for|under)\b|s\b/.test(
			after.replace(AGE_ADJECTIVE, '').slice(0, name[0].length - (name[1] ?? '').length),
		)
	);
}

function calledBefore({ before, isSaid }: Age, known: ReadonlySet<string>): boolean {
	const called = isSaid ? CALLED.exec(before) : null;
	return called !== null && isName(called[1] ?? '', known) && !MANY_PERSONS.test(before.slice(called.index));
}

/** In scripts without capital letters. */
function namedNear({ before, after, isSaid }: Age): boolean {
	if (!isSaid) return false;
	const near = before.slice(-45);
	const named = NAMED.exec(near);
	if (named && !NOT_ONE.test(near.slice(named.index))) return true;
	const later = NAMED.exec(after.slice(0, 30));
	return later !== null && !NOT_ONE.test(after.slice(0, later.index));
}

function placeNear({ before, after, isSaid, isAdjective }: Age): boolean {
	if (!isSaid) return false;
	const around = `${before.slice(-60)} ${after}`;
	if (!PLACE.test(around) || MANY_PERSONS.test(around)) return false;
	return isAdjective || ONE_PERSON.test(around) || /อายุ|អាយុ|ອາຍຸ|အသက်/u.test(before.slice(-12));
}

const readAge = (text: string, at: number, length: number): Age | undefined => {
	const before = text.slice(Math.max(0, at - WINDOW), at);
	const after = text.slice(at + length, at + length + WINDOW);
	if (NO_AGE.test(after)) return undefined;
	const isAdjective = AGE_ADJECTIVE.test(after);
	return {
		before,
		after,
		isSaid: isAdjective || AGE_AFTER.test(after) || AGE_BEFORE.test(before),
		isAdjective,
	};
};

/** `known`: words in lower case that are no names of persons, such as the names of a study's members. */
export function findAges(text: string, known: ReadonlySet<string>): Spot[] {
	const spots: Spot[] = [];
	const isInWords = text.includes('year') || text.includes('age');
	const numbers = [...text.matchAll(AGE), ...(isInWords ? text.matchAll(AGE_IN_WORDS) : [])];
	for (const match of numbers) {
		const length = match[0].length;
		const age = readAge(text, match.index, length);
		if (!age || (!age.isSaid && !/[(,]\s?$/.test(age.before))) continue;
		const isNamed =
			nameBefore(age, known) || nameAfter(age, known) || calledBefore(age, known) || namedNear(age);
		if (!isNamed && !placeNear(age)) continue;
		const at = Math.max(0, match.index - 30);
		spots.push({
			kind: isNamed ? 'name-with-age' : 'place-with-age',
			at,
			length: match.index + length + 12 - at,
		});
	}
	return spots;
}
