/* A response's whole life against a plain model: saved, changed by two at once, submitted, returned, cleared, released. */
import { expect, test } from 'vitest';
import { liveLives } from './live-lives.ts';

const ACTIONS = [
	'answers.save',
	'answers.submit',
	'submission.clear',
	'submission.return',
	'country.release',
	'country.withdraw',
];

test('a hundred lives of a response go as the plain model of them says', async () => {
	const tally = await liveLives(100, 20);
	expect(ACTIONS.filter((action) => !tally.has(action))).toEqual([]);
}, 120_000);
