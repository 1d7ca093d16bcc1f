/*
 * What in a name could make it pass for another: signs that nobody sees, signs that turn writing round, letters of
 * several scripts in one word. Names of members and sectors are held to it, in packs and in their translations, and so
 * is whatever else somebody is called by.
 */
import { mixesScripts } from './list-scripts.ts';

export interface NameFault {
	readonly rule: string;
	readonly cure: string;
}

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u;
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
/** More signs above and below one letter than any script of names has. */
const STACKED = /\p{Script=Inherited}{4}/u;
const WORD_BREAK = /[^\p{L}\p{M}\p{N}]+/u;

/** Thai, Lao, Khmer and Burmese part their words by a sign of no width. */
const PARTED = /([\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200b/gu;
/** Scripts that join or part their letters by signs of no width. */
const JOINED =
	/([\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Malayalam}\p{Script=Telugu}\p{Script=Kannada}])[\u200c\u200d](?=\p{L})/gu;

/** The name without the unseen signs that its script is written with. */
const seen = (name: string): string => name.replaceAll(PARTED, '$1').replaceAll(JOINED, '$1');

/** undefined when the name can be taken for nothing but itself. */
export function findNameFault(name: string): NameFault | undefined {
	if (CONTROL.test(name))
		return { rule: 'a name holds no control signs', cure: 'write it on one line, as it is read' };
	if (TURNS.test(name))
		return {
			rule: 'a name holds no signs that change the direction of writing',
			cure: 'take these signs out',
		};
	const text = seen(name);
	if (UNSEEN.test(text))
		return { rule: 'a name holds signs that nobody sees', cure: 'write the name anew, without copying it' };
	if (STACKED.test(text)) return { rule: 'signs are stacked on one letter', cure: 'take them out' };
	if (text.split(WORD_BREAK).some((word) => mixesScripts(word, true)))
		return {
			rule: 'letters of different scripts stand in one word',
			cure: 'write each word in one script, without copying it',
		};
	return undefined;
}
