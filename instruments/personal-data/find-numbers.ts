/*
 * Telephone and identity numbers, told by their shape alone: groups of digits, how they are parted, what stands
 * before and after. Years, laws, statistics, book numbers and public helplines are left alone.
 */
import type { PersonalDataKind, Spot } from './finding.ts';

/** Groups of digits parted by single signs. Digits and signs exclude each other, so no way back is ever tried twice. */
const GROUPS = /[+(]{0,2}\d+(?:(?: - |\) ?-?| ?\(|[ \u00a0\u200b.\-–‑])\d+)*/g;
const PHONE_WORD =
	/(?:\b(?:tele?(?:phone)?|telp|phone|mobile|cell|whats ?app|viber|sms|hp|điện thoại|sđt)|โทร(?:ศัพท์)?|ទូរស័ព្ទ|ໂທ(?:ລະສັບ)?|ဖုန်း)(?:\s?(?:no|number|nr))?[.:\s]{0,3}[+(]{0,2}$/iu;
const ID_WORD =
	/(?:\b(?:id|identity|identification|passport|birth (?:certificate|registration)|national id|card)(?:\s?(?:card|no|number|nr))*|บัตรประชาชน|អត្តសញ្ញាណប័ណ្ណ|ບັດປະຈຳຕົວ|မှတ်ပုံတင်)[.:#\s]{0,3}$/iu;
const PUBLIC_LINE = /\b(?:hot|help)[ -]?lines?\b[^.;]{0,20}$/iu;
const BOOK = /\b(?:isbn|issn|doi)\b.{0,12}$/iu;
const LAW =
	/\b(?:law|act|decree|regulation|decision|circular|order|resolution|ordinance|article|section|gazette|proclamation|notification)\b[^;]{0,20}$/iu;
const MONEY = /(?:[$€£¥฿₱₫៛₭]|\b(?:usd|us\$|rp\.?|idr|myr|rm|php|vnd|thb|khr|lak|mmk|sgd|bnd))\s?$/iu;
const UNIT =
	/^\s?(?:%|per cent|percent|million|billion|children|people|persons|inhabitants|households|cases|births|usd|riel|kip|kyat|baht|rupiah|dong|pesos?|ringgit)/iu;
const LETTERED =
	/(?<![\p{L}\d/-])(?:[A-Z]{1,3}[ -]?\d{7,9}[A-Z]?|\d{1,2}\/[\p{L}\p{M}]{1,20} ?\([\p{L}\p{M}]{1,10}\) ?\d{6})(?![\p{L}\d])/gu;

const isYear = (group: string): boolean => /^(?:1[89]|2[0145])\d\d$/.test(group);
const isDate = (found: string): boolean =>
	/^(?:\d{1,2}[-. ]\d{1,2}[-. ](?:1[89]|2[05])\d\d|(?:1[89]|2[05])\d\d[-. ]\d{1,2}[-. ]\d{1,2})/.test(found);
const isThousands = (found: string): boolean => /^[1-9]\d{0,2}(?:[ .\u00a0]\d{3})+$/.test(found);

interface Groups {
	readonly found: string;
	readonly parts: readonly string[];
	/** How many digits in all. */
	readonly count: number;
	readonly before: string;
	readonly after: string;
}

function isPhone({ found, parts, count, before }: Groups): boolean {
	if (count < 6 || count > 15 || PUBLIC_LINE.test(before)) return false;
	if (PHONE_WORD.test(before)) return true;
	if (count < 8) return false;
	if (found.startsWith('+') || found.startsWith('(+')) return true;
	const isTimes = found.includes('.') && parts.every((part) => part.length <= 2);
	return /^\(?0/.test(found) && count <= 12 && !/^0\.\d+$/.test(found) && !isTimes;
}

function hasIdentityShape({ found, parts, count }: Groups): boolean {
	if (parts.length === 1) return count >= 9 && count <= 20;
	if (isThousands(found) || parts.every(isYear)) return false;
	if (/[-–‑]/.test(found)) return count >= 9 && count <= 20 && parts.some((part) => part.length > 2);
	return (count === 12 || count === 16) && parts.every((part) => part.length === 4);
}

function isIdentity(groups: Groups): boolean {
	const { found, parts, count, before, after } = groups;
	if (count >= 6 && count <= 20 && ID_WORD.test(before)) return true;
	if (BOOK.test(before) || LAW.test(before) || MONEY.test(before) || UNIT.test(after)) return false;
	const isBook = count === 13 && /^97[89]/.test(parts.join(''));
	return !isBook && !isThousands(found) && hasIdentityShape(groups);
}

function kindOf(groups: Groups): PersonalDataKind | undefined {
	if (groups.count < 6 || isDate(groups.found) || BOOK.test(groups.before)) return undefined;
	if (isPhone(groups) && !ID_WORD.test(groups.before)) return 'phone';
	return isIdentity(groups) ? 'identity-number' : undefined;
}

export function findNumbers(text: string): Spot[] {
	const spots: Spot[] = [];
	for (const match of text.matchAll(GROUPS)) {
		const [found] = match;
		if (found.length < 6) continue;
		const parts = found.match(/\d+/g) ?? [];
		const count = parts.reduce((sum, part) => sum + part.length, 0);
		const end = match.index + found.length;
		const before = text.slice(Math.max(0, match.index - 40), match.index);
		const kind = kindOf({ found, parts, count, before, after: text.slice(end, end + 14) });
		if (kind) spots.push({ kind, at: match.index, length: found.length });
	}
	for (const match of text.matchAll(LETTERED))
		if (!LAW.test(text.slice(Math.max(0, match.index - 40), match.index)))
			spots.push({ kind: 'identity-number', at: match.index, length: match[0].length });
	return spots;
}
