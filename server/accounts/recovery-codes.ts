/*
 * Recovery codes for a lost second factor: ten, each good once. 120 bits of chance each, so a plain hash keeps
 * them as safe as a slow one would (below 112 it would not).
 */
import { randomInt } from 'node:crypto';
import { sha256 } from '../secrets.ts';

const COUNT = 10;
/** Without i, l, o and u, which are misread. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 24;

const plain = (code: string): string => code.toLowerCase().replace(/[^0-9a-z]/g, '');

function newCode(): string {
	const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
	return (letters.match(/.{4}/g) ?? []).join('-');
}

export const newRecoveryCodes = (): string[] => Array.from({ length: COUNT }, newCode);

export const hashRecoveryCodes = (codes: readonly string[]): string =>
	JSON.stringify(codes.map((code) => sha256(plain(code))));

const readHashes = (kept: string): string[] => (kept === '' ? [] : (JSON.parse(kept) as string[]));

export const countRecoveryCodes = (kept: string): number => readHashes(kept).length;

/** What is left without this code; undefined when it is not among them. */
export function spendRecoveryCode(kept: string, code: string): string | undefined {
	const hashes = readHashes(kept);
	const hash = sha256(plain(code));
	return hashes.includes(hash) ? JSON.stringify(hashes.filter((one) => one !== hash)) : undefined;
}
