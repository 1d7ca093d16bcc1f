/* Words that are looked up by a name put together at run time: every status and state has its own. */
import { expect, test } from 'vitest';
import english from '../../client/texts/en.json' with { type: 'json' };
import { ANSWER_STATUSES, Confidence } from '../../instruments/schema/answer.ts';
import { COUNTRY_STATES, SectorProgress } from '../../instruments/schema/study.ts';

const texts: Readonly<Record<string, string>> = english;
const GAPS = ['not-applicable', 'dont-know', 'unanswered', 'no-source'];

test.each([
	...COUNTRY_STATES.map((state) => `results.state.${state}`),
	...SectorProgress.shape.state.options.map((state) => `results.progress.${state}`),
	...[...ANSWER_STATUSES, ...GAPS, 'scored', 'withheld', 'not-released'].map(
		(kind) => `results.kind.${kind}`,
	),
	...GAPS.map((gap) => `results.gap.${gap}`),
	...Confidence.options.map((confidence) => `results.confidence.${confidence}`),
])('%s has words', (key) => {
	expect(texts[key]?.trim()).toBeTruthy();
});
