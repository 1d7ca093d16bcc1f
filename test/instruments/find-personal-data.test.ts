import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../instruments/find-personal-data.ts';
import { HARMLESS } from '../support/harmless-texts.ts';
import { BAIT } from '../support/personal-data-bait.ts';

const MEMBERS: ReadonlySet<string> = new Set(['northland', 'southland', 'westland']);
const kindsIn = (text: string) => findPersonalData(text, MEMBERS).map(({ kind }) => kind);

describe('a text about laws, services and figures', () => {
	test.each(HARMLESS)('is left alone: %s', (text) => {
		expect(findPersonalData(text, MEMBERS)).toEqual([]);
	});

	test('there are more than sixty of them', () => {
		expect(new Set(HARMLESS).size).toBeGreaterThan(60);
	});
});

describe('a text that names or describes a person', () => {
	const missed = BAIT.filter(([kind, text]) => !kindsIn(text).includes(kind));

	test('is found in more than nine of ten, and those that are missed are known', () => {
		expect(BAIT.length).toBeGreaterThan(60);
		expect(missed.map(([, text]) => text)).toEqual([
			'dara sok, 12 years old, lower case on purpose',
			'Little Dara turned six last week and still waits.',
			'The neighbour’s daughter Maly will soon be 12.',
			'Her number: zero one two, three four five, six seven eight.',
			'dara.sok at mail dot example',
		]);
	});

	test('is told by what was written, digits of other scripts included', () => {
		expect(findPersonalData('โทร ๐๘๑-๒๓๔-๕๖๗๘')).toEqual([{ kind: 'phone', excerpt: '๐๘๑-๒๓๔-๕๖๗๘' }]);
	});

	test('is found in decomposed letters as in composed ones', () => {
		const text = 'José, 12 years old';
		expect(kindsIn(text.normalize('NFD'))).toEqual(kindsIn(text.normalize('NFC')));
		expect(kindsIn(text.normalize('NFD'))).toEqual(['name-with-age']);
	});
});

test('the name of a member of the study is no name of a person', () => {
	expect(findPersonalData('Northland, 16 years old in 1999').length).toBe(1);
	expect(kindsIn('Northland, 16 years old in 1999')).toEqual([]);
});

const DIGITS = '0123456789๐๑៤໕၉';
const PIECES = [
	'0',
	'1 ',
	'12-',
	'Dara, ',
	'12 years old ',
	'@',
	'a@b.',
	'born ',
	'(0',
	'+8',
	'. ',
	'11.5564, ',
	'aged ',
	'อายุ ',
	'Desa S',
	'A',
	'1/x(y)',
	'http://',
];

test('whatever the text, the search ends and gives places of the text', () => {
	const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string(), fc.constantFrom(...DIGITS));
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
			const text = pieces.join('');
			for (const { excerpt } of findPersonalData(text)) expect(text.normalize('NFC')).toContain(excerpt);
		}),
	);
});

test('hostile repetition costs no more than its length: a text ten times as long takes no hundred times as long', () => {
	const time = (text: string) => {
		const best = [1, 2, 3].map(() => {
			const start = performance.now();
			findPersonalData(text);
			return performance.now() - start;
		});
		return Math.min(...best);
	};
	for (const piece of [...PIECES, ...PIECES.map((each, i) => each + PIECES[(i + 5) % PIECES.length])]) {
		const short = piece.repeat(Math.ceil(4000 / piece.length));
		const long = piece.repeat(Math.ceil(40_000 / piece.length));
		findPersonalData(short);
		expect([piece, time(long) < 40 * time(short) + 25]).toEqual([piece, true]);
	}
}, 60_000);
