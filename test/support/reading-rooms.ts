/*
 * The invented pack of the reading rooms for tests of the parser: its files as unknown JSON, with single places
 * changed, and the faults that are found then.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Pack } from '../../instruments/pack.ts';
import { parsePack } from '../../instruments/parse-pack.ts';
import { type Fault, Problem } from '../../instruments/problem.ts';

const folder = new URL('packs/reading-rooms/', import.meta.url);
const NAMES = ['pack.json', 'questionnaire.json', 'framework.json', 'locales/fr.json'];

export type Files = Record<string, unknown>;
/** File, place in it (an empty place is the whole file), and what stands there instead; undefined takes it out. */
export type Edit = readonly [file: string, place: readonly (string | number)[], value: unknown];

/** Takes French out of the pack: for changes that bring texts which nobody translated. */
export const ENGLISH_ONLY: readonly Edit[] = [
	['pack.json', ['languages'], ['en']],
	['locales/fr.json', [], undefined],
];

export function readingRoomsFiles(): Files {
	return Object.fromEntries(
		NAMES.map((name): [string, unknown] => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
	);
}

export const readingRooms = (): Pack => parsePack(readingRoomsFiles());

function setAt(node: unknown, place: readonly (string | number)[], value: unknown): void {
	const [key, ...rest] = place;
	if (typeof node !== 'object' || node === null || key === undefined)
		throw new RangeError('setAt requires a place inside the file');
	const holder = node as Record<string | number, unknown>;
	if (rest.length > 0) setAt(holder[key], rest, value);
	else if (value === undefined) delete holder[key];
	else holder[key] = value;
}

/** The files of the pack with these places changed. */
export function editFiles(...edits: readonly Edit[]): Files {
	const files = structuredClone(readingRoomsFiles());
	for (const [file, place, value] of edits) setAt(files, [file, ...place], value);
	return files;
}

export const readingRoomsWith = (...edits: readonly Edit[]): Pack => parsePack(editFiles(...edits));

/** The faults for which these files are refused; none when they make a sound pack. */
export function listFaults(files: Files): readonly Fault[] {
	try {
		parsePack(files);
		return [];
	} catch (error) {
		if (error instanceof Problem && error.kind === 'bad-pack') return error.errors;
		throw error;
	}
}

/** The changed pack is refused at this one place (file:path), with this rule and a cure. */
export function expectFault(edits: readonly Edit[], field: string, rule: RegExp): void {
	const faults = listFaults(editFiles(...edits));
	expect(faults.map((fault) => fault.field)).toEqual([field]);
	expect(faults[0]?.rule).toMatch(rule);
	expect(faults[0]?.cure).toMatch(/\w{3,}/);
}
