/* Zawgyi is told from Unicode and turned into it; its documentation prints the pair of one syllable, as 0.9998 Zawgyi. */
import { expect, test } from 'vitest';
import { zawgyiProbability, zawgyiToUnicode } from '../../client/interview/zawgyi-door.ts';

/** "Child rights" as it is written in Unicode, and the same as Zawgyi writes it. */
const UNICODE = 'ကလေးသူငယ်အခွင့်အရေးများ';
const ZAWGYI = 'ကေလးသူငယ္အခြင့္အေရးမ်ား';

test('a word of Zawgyi is nearly sure to be Zawgyi', () => {
	expect(zawgyiProbability('မ္း')).toBeCloseTo(0.9998, 4);
	expect(zawgyiProbability(ZAWGYI)).toBeGreaterThan(0.95);
});

test('Unicode and texts without Burmese letters are left in peace', () => {
	expect(zawgyiProbability(UNICODE)).toBeLessThan(0.05);
	expect(zawgyiProbability('Law on children, article 5')).toBe(0);
	expect(zawgyiProbability('')).toBe(0);
});

test('Zawgyi reads the same in Unicode once it is converted', () => {
	expect(zawgyiToUnicode('မ္း')).toBe('မ်း');
	expect(zawgyiToUnicode(ZAWGYI)).toBe(UNICODE);
});
