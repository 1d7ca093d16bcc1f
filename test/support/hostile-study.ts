/*
 * A study made of nothing but hostile words (payloads.ts): every text of its pack is one of them or all of them,
 * and so is everything that its one member answers. Who reads any page of it reads them all.
 */
import { findNameFault } from '../../instruments/find-name-fault.ts';
import type { Pack } from '../../instruments/pack.ts';
import { parsePack } from '../../instruments/parse-pack.ts';
import { PAYLOADS } from './payloads.ts';
import type { Changes } from './take-country.ts';

export const HOSTILE = 'hostile-words-spring';
/** The first member, which answers and releases. */
export const FIRST = 'M000';
export const SECOND = 'M001';
const SECTIONS = 4;
const TEXTS_IN_ONE = 8;

/** A pack's names can be taken for nothing else: check-pack refuses the others. */
export const NAMES = PAYLOADS.filter((text) => findNameFault(text) === undefined);
export const ALL = PAYLOADS.join(' ¶ ');

/** Texts of several payloads each, for the open questions. */
export const TEXTS = Array.from({ length: Math.ceil(PAYLOADS.length / TEXTS_IN_ONE) }, (_, index) =>
	PAYLOADS.slice(index * TEXTS_IN_ONE, (index + 1) * TEXTS_IN_ONE).join('\n'),
);
const SHARE = Math.ceil(PAYLOADS.length / SECTIONS);

/** The payload of this number, from the start again at the end. */
export const payload = (number: number): string => PAYLOADS[number % PAYLOADS.length] ?? '';

/** Three payloads in a name: a report on one member for each payload would be twenty megabytes long. */
const members = Array.from({ length: Math.ceil(NAMES.length / 3) }, (_, index) => ({
	code: `M${String(index).padStart(3, '0')}`,
	name: NAMES.slice(index * 3, index * 3 + 3).join(' ¶ '),
}));
const sections = Array.from({ length: SECTIONS }, (_, index) => index);
const itemsOf = (section: number) =>
	PAYLOADS.map((text, index) => ({ text, index })).slice(section * SHARE, (section + 1) * SHARE);
const textsOf = (section: number) =>
	TEXTS.map((text, index) => ({ text, index })).filter(({ index }) => index % SECTIONS === section);

const round = (id: string, openedOn: string) => ({
	id,
	title: payload(id.length + 19),
	summary: ALL,
	openedOn,
	collection: 'survey',
	status: payload(31),
	stage: 1,
	open: false,
	fictional: ALL,
	caution: ALL,
});

const packFile = () => ({
	id: 'hostile-words',
	version: '1.0.0',
	title: payload(16),
	summary: ALL,
	licence: payload(17),
	disclaimer: ALL,
	language: 'en',
	languages: ['en'],
	words: { member: payload(0), members: payload(19) },
	members,
	sectors: [{ id: 'keeper', title: payload(19) }],
	rounds: [round('spring', '2026-03-02'), round('midsummer', '2026-06-24')],
	stages: [{ number: 1, title: ALL }],
	neighbours: [[FIRST, SECOND]],
	crossBorder: sections.map((section) => `D${section}`),
});

const questionnaire = () => ({
	title: payload(16),
	pages: sections.map((section) => ({
		name: `part${section}`,
		title: payload(section + 16),
		description: ALL,
		lead: 'keeper',
		elements: [
			...itemsOf(section).map(({ text, index }) => ({
				type: 'radiogroup',
				name: `q${index}`,
				title: text,
				description: text,
			})),
			...textsOf(section).map(({ text, index }) => ({ type: 'comment', name: `t${index}`, title: text })),
		],
	})),
});

const framework = () => ({
	version: '1.0.0',
	title: payload(16),
	status: payload(19),
	levels: ['domain', 'item'],
	scales: {
		three: {
			kind: 'choice',
			title: payload(19),
			max: 2,
			choices: [
				{ value: 'yes', text: payload(0), points: 2 },
				{ value: 'partly', text: payload(19), points: 1 },
				{ value: 'no', text: payload(31), points: 0 },
			],
		},
	},
	rules: { domain: { availability: '1/2' } },
	system: { title: payload(16), availability: '1/2' },
	phases: [
		{ number: 1, from: 0, title: payload(16), meaning: ALL },
		{ number: 2, from: 2, title: payload(24), meaning: ALL },
	],
	domains: sections.map((section) => ({
		id: `D${section}`,
		title: payload(section + 19),
		note: ALL,
		children: itemsOf(section).map(({ text, index }) => ({
			id: `D${section}.${index}`,
			title: text,
			statement: text,
			question: `q${index}`,
			scale: 'three',
		})),
	})),
	unscored: TEXTS.map((text, index) => ({ question: `t${index}`, why: 'open', domain: 'D0', note: text })),
});

export const hostilePack = (): Pack =>
	parsePack({
		'pack.json': packFile(),
		'questionnaire.json': questionnaire(),
		'framework.json': framework(),
	});

/** `links`: with hostile links as well, which are saved and hold the submission back. */
export const hostileAnswers = (links: boolean): Changes => [
	...PAYLOADS.map((text, index) => ({
		question: `q${index}`,
		value: ['yes', 'partly', 'no'][index % 3] ?? 'no',
		comment: text,
		evidence: [
			{
				title: text,
				article: payload(index + 1),
				page: payload(index + 2),
				language: payload(index + 3),
				note: payload(index + 4),
				link: links ? text.trim() || 'x' : 'https://example.org/',
			},
		],
	})),
	...TEXTS.map((text, index) => ({ question: `t${index}`, value: text, comment: text })),
];
