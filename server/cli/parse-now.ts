/* The times of --now, which fixes the time that a result carries, and of --at. */
import { InvalidArgumentError } from 'commander';

export function parseNow(text: string): string {
	const time = new Date(text);
	if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(time.getTime()))
		throw new InvalidArgumentError('write a time such as 2026-06-30T12:00:00Z.');
	return time.toISOString();
}
