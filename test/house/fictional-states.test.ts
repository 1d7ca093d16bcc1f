/* Programs that save drawn answers do so for fictional states: none of them takes up the open round of real ones. */
import { expect, test } from 'vitest';
import { readSources } from '../support/read-sources.ts';

/** Written in two parts, so that this file does not find itself. */
const REAL_ROUND = ['asean-cps', '2026'].join('-');
/** They ask and look, and save nothing. */
const READS_ONLY = ['bench/equal-time.ts', 'test/server/load-sample-studies.test.ts'];

test('no test, long run or measurement names the round of the real states, but for those that only read', () => {
	const naming = readSources()
		.filter(({ path, text }) => /^(?:test|bench)\//.test(path) && text.includes(REAL_ROUND))
		.map(({ path }) => path);
	expect(naming.toSorted()).toEqual(READS_ONLY);
});
