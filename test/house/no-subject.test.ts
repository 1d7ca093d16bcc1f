/*
 * Nothing outside a pack knows what a study is about: the five rooms name neither the field nor the members of
 * the studies that come with the program. `child` and `children` as names in a tree are no subject; in a sentence
 * that somebody reads they are.
 */
import { expect, test } from 'vitest';
import english from '../../client/texts/en.json' with { type: 'json' };
import { withoutComments } from '../support/list-imports.ts';
import { ROOMS, readSources, type Source } from '../support/read-sources.ts';

const BODIES = /asean|acwc|unicef|child protection|child(?:ren)?['’]s|young people/i;
const PERSONS = /\bchild(?:ren)?\b/i;
/** The one role id of the contract that names them. */
const ROLE_ID = /child-adviser/g;
const QUOTED = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** What stands in quotes and has more than one word, without the code inside a template. */
function sentencesOf(text: string): string[] {
	const quoted = [...withoutComments(text).matchAll(QUOTED)].map(([found]) => found);
	return quoted.map((found) => found.replace(/\$\{[^}]*\}/g, '')).filter((found) => /\S\s+\S/.test(found));
}

function findSubject({ path, text }: Source): string[] {
	const plain = text.replace(ROLE_ID, '');
	const named = plain.split('\n').filter((line) => BODIES.test(line));
	return [...named, ...sentencesOf(plain).filter((said) => PERSONS.test(said))].map(
		(found) => `${path}: ${found.trim()}`,
	);
}

const sources = readSources().filter(
	({ path, room }) => ROOMS.some((name) => name === room) && !path.startsWith('data/reference/'),
);

test('no source of the five rooms names the field of a study or a body of it', () => {
	expect(sources.length).toBeGreaterThan(300);
	expect(sources.flatMap(findSubject)).toEqual([]);
});

test('the words of the program name no field, and a unit only by the word of its pack', () => {
	const texts = Object.values(english).map((text) => text.replace(/\{\w+\}/g, ''));
	expect(texts.length).toBeGreaterThan(500);
	const subject = /child|asean|acwc|unicef|countr|nation|government|member states?/i;
	expect(texts.filter((text) => subject.test(text))).toEqual([]);
});

test('the search finds what it is for, and leaves the names of a tree alone', () => {
	const found = (text: string) => findSubject({ path: 'a.ts', room: 'server', text, imports: [] }).length;
	expect(found("const title = 'What children think';")).toBe(1);
	expect(found('/* How UNICEF counts. */')).toBe(1);
	expect(found("const role = 'child-adviser';")).toBe(0);
	expect(found('/* A group has children. */\nconst { children } = parts[`$' + '{child.id} of all`];')).toBe(
		0,
	);
});
