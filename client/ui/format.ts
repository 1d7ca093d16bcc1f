/*
 * Dates, times, numbers and shares as people read them, in the language of the page and the reader's own
 * time zone. What the API gives is UTC ISO text.
 */
import { currentLocale } from './text.ts';

const format = (iso: string, options: Intl.DateTimeFormatOptions) => {
	const at = new Date(iso);
	return Number.isNaN(at.getTime()) ? iso : new Intl.DateTimeFormat(currentLocale(), options).format(at);
};

export const formatTime = (iso: string) =>
	format(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
export const formatDate = (iso: string) => format(iso, { day: 'numeric', month: 'long', year: 'numeric' });
/** Short enough for a column: 21 Nov 2026, on one line. */
export const formatDay = (iso: string) =>
	format(iso, { day: 'numeric', month: 'short', year: 'numeric' }).replaceAll(' ', '\u00a0');
export const formatDateTime = (iso: string) => `${formatDate(iso)}, ${formatTime(iso)}`;
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format is slow beside using it, and some pages print numbers with every move of a slider. */
function numberFormat(digits: number): Intl.NumberFormat {
	const key = `${currentLocale()} ${digits}`;
	const known = numberFormats.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(currentLocale(), {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	numberFormats.set(key, made);
	return made;
}

export const formatNumber = (value: number, digits = 0) => numberFormat(digits).format(value);
/** A share 0-1 as "67 %". */
export const formatShare = (share: number) => `${formatNumber(share * 100)} %`;
