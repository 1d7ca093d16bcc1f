/*
 * How far apart the respondents of one country stand on one item, in steps of the answer scale. One step is one
 * place on the scale, whatever points it is worth.
 */
import type { Scale } from '../../instruments/schema/framework.ts';
import { scaleStep } from '../consensus/scale-step.ts';
import type { ItemScore } from '../score/score-sheet.ts';

/** Steps from the lowest to the highest answer; undefined with fewer than two answers that can be placed. */
export function answerSpread(item: ItemScore, scale: Scale): number | undefined {
	const steps = item.voices.flatMap(({ status, value }) => {
		const step = status === 'answered' ? scaleStep(value, scale) : undefined;
		return step === undefined ? [] : [step];
	});
	return steps.length < 2 ? undefined : Math.max(...steps) - Math.min(...steps);
}
