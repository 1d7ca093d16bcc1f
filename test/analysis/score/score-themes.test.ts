/* Themes: the mean of the cells of an issue through the seven domains, two thirds of which must be scored. */
import { expect, test } from 'vitest';
import { say, scoreAsean, without } from '../../support/scoring.ts';

/** Levels 0-4 of TIP.1 to TIP.7 with evidence; - not answered, x not applicable. */
function theme(code: string) {
	const rows = [...code].map((letter, i) => {
		const question = `tip_${i + 1}`;
		if (letter === '-') return without(question, 'unanswered');
		return letter === 'x' ? without(question, 'not-applicable') : say(question, letter);
	});
	return scoreAsean(rows);
}

test('a theme is the mean of its cells', () => {
	// (4 + 3 + 2 + 1 + 0 + 0 + 4) / 7 = 2
	expect(theme('4321004').element('TIP')).toMatchObject({
		level: 'theme',
		points: 2,
		score: 50,
		phase: 3,
		coverage: 1,
	});
});

test('five cells of seven are enough, four are not', () => {
	// five at 3: low 15/7, high 23/7
	const enough = theme('33333--').element('TIP');
	expect(enough).toMatchObject({ status: 'scored', points: 3 });
	expect(enough.low).toBeCloseTo(15 / 7, 12);
	expect(enough.high).toBeCloseTo(23 / 7, 12);
	expect(theme('3333---').element('TIP')).toMatchObject({ status: 'withheld', points: null });
});

test('cells that do not apply leave the theme: of six applicable four are enough', () => {
	expect(theme('3333--x').element('TIP')).toMatchObject({ status: 'scored', points: 3 });
	expect(theme('xxxxxxx').element('TIP')).toMatchObject({ status: 'not-applicable', coverage: null });
	expect(theme('xxxxxx4').element('TIP')).toMatchObject({ status: 'scored', points: 4 });
});

test('a cell has points 0-4 and a score, and no phase', () => {
	expect(theme('3------').element('TIP.1')).toMatchObject({
		level: 'theme-cell',
		points: 3,
		score: 75,
		phase: null,
	});
});

test('another theme is not touched', () => {
	expect(theme('4444444').element('CCL')).toMatchObject({ status: 'withheld', coverage: 0, low: 0, high: 4 });
});
