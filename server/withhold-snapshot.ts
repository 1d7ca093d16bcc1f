/*
 * Frozen answers as they may be read beyond their country: every text in which the search finds something, and
 * which no second person cleared, is withheld. Asked anew at each reading, so that a submission frozen before there
 * was such a search, or one that came in by another way, is kept back as well.
 */
import type { Pack } from '../instruments/pack.ts';
import type { Answer } from '../instruments/schema/answer.ts';
import { withholdTexts } from '../instruments/withhold-texts.ts';
import { findDisclosures, type Source } from './find-disclosures.ts';
import type { Snapshot } from './snapshot.ts';

/** `cleared`: hashes of the texts that may be read. */
export function withholdAnswers(
	pack: Pack,
	source: Source,
	answers: Readonly<Record<string, Answer>>,
	cleared: ReadonlySet<string>,
): Readonly<Record<string, Answer>> {
	const found = findDisclosures(pack, source, answers).filter(({ hash }) => !cleared.has(hash));
	if (found.length === 0) return answers;
	return Object.fromEntries(
		Object.entries(answers).map(([question, answer]) => {
			const fields = found.filter((one) => one.question === question).map(({ field }) => field);
			return [question, fields.length === 0 ? answer : withholdTexts(answer, fields)];
		}),
	);
}

export function withholdSnapshot(pack: Pack, snapshot: Snapshot, cleared: ReadonlySet<string>): Snapshot {
	const { study, country } = snapshot;
	const responses = snapshot.responses.map((one) => ({
		...one,
		answers: withholdAnswers(pack, { study, country, respondent: one.respondent }, one.answers, cleared),
	}));
	return { ...snapshot, responses };
}
