/*
 * A study pack of 861 questions, as long as the longest instrument of the field, made from the invented pack of the
 * reading rooms: 41 sections of 21 statements each, in a folder of its own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { READING_ROOMS } from '../test/support/start-app.ts';

const SECTIONS = 41;
const QUESTIONS = 21;

const read = (name: string): Record<string, unknown> =>
	JSON.parse(readFileSync(join(READING_ROOMS, name), 'utf8'));

const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);
const nameOf = (section: number, question: number) => `q_${section}_${question}`;
const statement = (section: number, question: number) =>
	`In the year that has just ended, the reading room kept rule ${question} of chapter ${section} of the town's own book of rules on every day that it was open.`;

const page = (section: number) => ({
	name: `chapter-${section}`,
	title: `Chapter ${section} of the book of rules`,
	lead: section % 2 === 0 ? 'council' : 'keeper',
	elements: count(QUESTIONS).map((question) => ({ type: 'radiogroup', name: nameOf(section, question) })),
});

const domain = (section: number) => ({
	id: `c${section}`,
	title: `Chapter ${section} of the book of rules`,
	children: count(QUESTIONS).map((question) => ({
		id: `c${section}.${question}`,
		title: `Rule ${question} of chapter ${section}`,
		statement: statement(section, question),
		question: nameOf(section, question),
		scale: 'how-far',
	})),
});

/** Writes the pack into this folder. */
export function writeLongPack(folder: string): void {
	mkdirSync(folder, { recursive: true });
	const framework = read('framework.json');
	const scales = framework.scales as Record<string, unknown>;
	const files = {
		'pack.json': { ...read('pack.json'), id: 'long-rooms', languages: ['en'] },
		'questionnaire.json': { ...read('questionnaire.json'), pages: count(SECTIONS).map(page) },
		'framework.json': {
			...framework,
			scales: { 'how-far': scales['how-far'] },
			domains: count(SECTIONS).map(domain),
			unscored: [],
		},
	};
	for (const [name, content] of Object.entries(files))
		writeFileSync(join(folder, name), JSON.stringify(content, null, '\t'));
}
