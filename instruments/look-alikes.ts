/*
 * Letters of other scripts that look like Latin ones, and the shape that is left of a text when each is exchanged for
 * what it looks like: two names of one shape cannot be told apart by the eye. The table holds what is alike in common
 * faces, not what is merely similar.
 */

/** Pairs of what looks alike: the letter, and the Latin letter or digit it is taken for. */
const TABLE =
	// Cyrillic
	'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlѵvүyАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSӀIԌGԚQԜW' +
	// Greek
	'οoαaνvιiρpυuκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX' +
	// Armenian
	'օoոnսuհhզqցgԼL' +
	// Latin letters that are made to look like others, and Cherokee capitals
	'ɑaɡgıiꓮAᎪAᏴBᏟCᎬEᎻHᎫJᏦKᏞLᎷMᏢPᏚSᎢTᏙVᎳWᏃZ';
const LETTERS = [...TABLE];
const LATIN: ReadonlyMap<string, string> = new Map(
	LETTERS.flatMap((letter, index): [string, string][] =>
		index % 2 === 0 ? [[letter, LETTERS[index + 1] ?? letter]] : [],
	),
);
/** Alike among themselves, in most faces. */
const STROKES: ReadonlyMap<string, string> = new Map([
	['I', 'l'],
	['1', 'l'],
	['|', 'l'],
	['0', 'o'],
]);

/** Whether every letter of this word is one that could be taken for a Latin one, and none is Latin. */
export function looksLatin(word: string): boolean {
	const letters = [...word].filter((sign) => /\p{L}/u.test(sign));
	return letters.length > 0 && letters.every((letter) => LATIN.has(letter));
}

/** What is left of a text when only its shape counts: for comparing, never for showing. */
export function shapeOf(text: string): string {
	const plain = text
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
	const latin = [...plain].map((sign) => LATIN.get(sign) ?? sign);
	return latin
		.map((sign) => STROKES.get(sign) ?? sign)
		.join('')
		.toLowerCase();
}
