/*
 * The time by the server's clock, as far as it is known: each reply tells it. Between replies it goes on with the
 * machine's clock, whose own idea of the day does not matter.
 */
let ahead = 0;

/** `date`: the Date header of a reply. */
export function noteServerTime(date: string | null): void {
	const told = date === null ? Number.NaN : Date.parse(date);
	if (Number.isFinite(told)) ahead = told - Date.now();
}

/** UTC ISO. */
export const tellServerTime = (): string => new Date(Date.now() + ahead).toISOString();
