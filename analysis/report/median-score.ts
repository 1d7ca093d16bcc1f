/* The median score of one element over the shown countries that have one. */
import { median } from 'simple-statistics';
import { findElement, type ReportContext } from './report-context.ts';

/** `median` 0-100 over `n` countries; undefined when none has a score. */
export function medianScore(context: ReportContext, id: string): { median: number; n: number } | undefined {
	const scores = context.sheet.countries.flatMap((country) => {
		const element = findElement(country, id);
		return element?.status === 'scored' && element.score !== null ? [element.score] : [];
	});
	return scores.length === 0 ? undefined : { median: median(scores), n: scores.length };
}
