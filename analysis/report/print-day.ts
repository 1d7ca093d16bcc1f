/* A day in words, "28 July 2026", from an ISO date or time in UTC; the same on every machine. */

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** What is no ISO date stays as it is. */
export function printDay(iso: string): string {
	const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	const month = MONTHS[Number(found?.[2]) - 1];
	return found && month ? `${Number(found[3])} ${month} ${found[1]}` : iso;
}
