/* E-mail addresses: looked for around each @, so that a long text without one costs nothing. */
import type { Spot } from './finding.ts';

const LONGEST_NAME = 64;
const NAME = /[\p{L}\p{N}._%+-]{1,64}$/u;
const HOST = /^@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/u;

export function findEmails(text: string): Spot[] {
	const spots: Spot[] = [];
	for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
		const name = NAME.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[0] ?? '';
		const host = HOST.exec(text.slice(at, at + 260))?.[0] ?? '';
		if (name !== '' && host !== '')
			spots.push({ kind: 'email', at: at - name.length, length: name.length + host.length });
	}
	return spots;
}
