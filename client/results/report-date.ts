/*
 * The date that a report bears: not the day of its download but that of the last release, as on its score sheet.
 * Until somebody has released, it is the day on which the round opened.
 */
import type { Study } from '../../instruments/schema/study.ts';
import { formatDate } from '../ui/format.ts';
import type { Sentence } from './sentence.ts';

type StudyPart = {
	readonly openedOn: Study['openedOn'];
	readonly countries: readonly Pick<Study['countries'][number], 'state' | 'releasedAt'>[];
};

export function reportDate({ openedOn, countries }: StudyPart): Sentence {
	const released = countries.flatMap(({ state, releasedAt }) =>
		state === 'released' && releasedAt !== undefined ? [releasedAt] : [],
	);
	const last = released.toSorted().at(-1);
	const key = last === undefined ? 'results.report.date.opening' : 'results.report.date.release';
	return { key, values: { date: formatDate(last ?? openedOn) } };
}
