/*
 * Where a link leads, for whoever is about to follow it: its host, and what about that host could deceive. Nothing is
 * refused here: a host in one script, be it Thai or Khmer, is a host; what only looks like another is marked, and the
 * page or report says so beside it.
 */
import { listScripts, mixesScripts } from './list-scripts.ts';
import { looksLatin } from './look-alikes.ts';

/**
 * name-before-host: what stands before an @ is no host, though it reads like one. mixed-scripts: letters of several scripts
 * in one part. look-alike: signs or letters that are taken for others. code: written in code letters (xn--), which say
 * nothing to the eye. unseen: signs that nobody sees. number: no name at all.
 */
export type LinkMark = 'name-before-host' | 'mixed-scripts' | 'look-alike' | 'code' | 'unseen' | 'number';

export interface ReadLink {
	/** As it was typed, with its port; what stands before an @ left out. */
	readonly host: string;
	/** Where the host begins in the address. */
	readonly at: number;
	readonly marks: readonly LinkMark[];
}

/** A browser takes \ for /. */
const AUTHORITY = /^(https?:\/\/)([^/\\?#]*)/i;
const NUMBER = /^(?:\[.*\]|(?:0x[\da-f]*|\d+)(?:\.(?:0x[\da-f]*|\d+)){0,3})$/i;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}]/u;
const NO_PART_OF_A_HOST = /[^\p{L}\p{M}\p{N}.\-_]/u;

/** A part in letters that all look Latin, under an ending that is not of their script. */
function passesForLatin(parts: readonly string[]): boolean {
	const [own = ''] = listScripts(parts.at(-1) ?? '');
	return parts.some((part) => looksLatin(part) && !listScripts(part).includes(own));
}

function marksOf(host: string): LinkMark[] {
	const parts = host.split('.');
	const seen = host.replace(new RegExp(UNSEEN, 'gu'), '');
	const found: [LinkMark, boolean][] = [
		['unseen', UNSEEN.test(host)],
		['code', parts.some((part) => /^xn--/i.test(part))],
		['mixed-scripts', parts.some((part) => mixesScripts(part, false))],
		[
			'look-alike',
			NO_PART_OF_A_HOST.test(seen) || seen.normalize('NFKC') !== seen.normalize() || passesForLatin(parts),
		],
	];
	return found.flatMap(([mark, isSo]) => (isSo ? [mark] : []));
}

/** undefined for what is no web address. */
export function readLink(address: string): ReadLink | undefined {
	const found = AUTHORITY.exec(address);
	if (!found) return undefined;
	const [, scheme = '', authority = ''] = found;
	const before = authority.lastIndexOf('@') + 1;
	const host = authority.slice(before);
	const name = host.replace(/:\d*$/, '');
	const marks: LinkMark[] = before > 0 ? ['name-before-host'] : [];
	// To some programs what stands before a \ is a name as well.
	if (address[scheme.length + authority.length] === '\\') marks.push('look-alike');
	const own: LinkMark[] = NUMBER.test(name) ? ['number'] : marksOf(name);
	return { host, at: scheme.length + before, marks: [...new Set([...marks, ...own])] };
}
