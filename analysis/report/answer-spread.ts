/*
 * How far apart the respondents of one country stand on one item, in steps of the answer scale. One step is one
 * place on the scale, whatever points it is worth.
 */
import type { Scale } from '../../instruments/schema/framework.ts';
import type { ItemScore } from '../score/score-sheet.ts';

/** The place of an answer on its scale, from 0; undefined where the scale has no steps or no such answer. */
function stepOf(value: string, scale: Scale): number | undefined {
	if (scale.kind === 'linear') return undefined;
	if (scale.kind === 'bands') {
		const number = Number(value);
		const reached = scale.bands.filter(({ from }) => from <= number).length;
		return value.trim() === '' || Number.isNaN(number) || reached === 0 ? undefined : reached - 1;
	}
	const order = [...new Set(scale.choices.map(({ points }) => points))].sort((a, b) => a - b);
	const choice = scale.choices.find((each) => String(each.value) === value);
	return choice && order.indexOf(choice.points);
}

/** Steps from the lowest to the highest answer; undefined with fewer than two answers that can be placed. */
export function answerSpread(item: ItemScore, scale: Scale): number | undefined {
	const steps = item.voices.flatMap(({ status, value }) => {
		const step = status === 'answered' ? stepOf(value, scale) : undefined;
		return step === undefined ? [] : [step];
	});
	return steps.length < 2 ? undefined : Math.max(...steps) - Math.min(...steps);
}
