/*
 * Dates of birth: a word for birth with a whole date after it. A year alone, and what a law says of all who were
 * born before or after a day, are none.
 */
import type { Spot } from './finding.ts';

/** Looked for only before a date, which is rarer than the words. */
const BIRTH =
	/(?:\bborn\b|\bdate of birth\b|\bd\.?o\.?b\b\.?|\bbirth ?(?:date|day)\b|\b(?:di)?lahir\b|\bngày sinh\b|\bsinh ngày\b|\bipinanganak\b|เกิด|កើត|ເກີດ|မွေး)[^\d\n;]{0,30}$/iu;
/** A quick look that spares most texts the search. */
const ANY_BIRTH = /born|BORN|Born|[Bb]irth|BIRTH|[Dd]\.?[Oo]\.?[Bb]|[Ll]ahir|sinh|pinanganak|เกิด|កើត|ເກີດ|မွေး/;
const DATE =
	/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?, ?\d{4}|\d{1,2}(?:st|nd|rd|th)?[\s/.-]{1,2}(?:of )?(?:\d{1,2}|[^\s\d!-@]{2,20})[\s/.,-]{1,2}(?:\p{L}[\p{L}\p{M}.]{1,9}[\s.]{1,2})?\d{2,4}/gu;
/** What makes it a rule about many. */
const RULE =
	/\b(?:before|after|since|until|between|from|later|setelah|sebelum|sejak|trước|sau)\b|ก่อน|หลัง|ตั้งแต่|មុន|ក្រោយ|ກ່ອນ|ຫຼັງ/iu;
const MANY =
	/\b(?:children|persons|people|those|citizens?|any(?:one)?|everyone|babies|infants|girls|boys|individuals|all|every)\b[^.;]{0,30}$/iu;

export function findBirthDates(text: string): Spot[] {
	if (!ANY_BIRTH.test(text)) return [];
	const spots: Spot[] = [];
	for (const { index, 0: date } of text.matchAll(DATE)) {
		const before = text.slice(Math.max(0, index - 50), index);
		const birth = BIRTH.exec(before);
		if (!birth || RULE.test(birth[0]) || RULE.test(text.slice(index, index + date.length + 12))) continue;
		const at = index - birth[0].length;
		if (!MANY.test(text.slice(Math.max(0, at - 45), at)))
			spots.push({ kind: 'birth-date', at, length: birth[0].length + date.length });
	}
	return spots;
}
