/*
 * Frozen answers as they may be read beyond their country: every text in which the search finds something, and
 * which no second person cleared, is withheld. Asked anew at each reading, so that a submission frozen before there
 * was such a search, or one that came in by another way, is kept back as well.
 */
import type { Pack } from '../instruments/pack.ts';
import { type Answer, CONSENSUS } from '../instruments/schema/answer.ts';
import { withholdTexts } from '../instruments/withhold-texts.ts';
import { findDisclosures, type Source } from './find-disclosures.ts';
import type { Snapshot, SnapshotResponse, SnapshotSettlement } from './snapshot.ts';

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

/** What a meeting wrote, as the answers of a respondent of its own. */
const settledAnswers = (settlements: readonly SnapshotSettlement[]): Record<string, Answer> =>
	Object.fromEntries(
		settlements.map(({ question, status, reason, evidence }) => [
			question,
			{ value: null, status, comment: reason, evidence },
		]),
	);

/** Everybody whose words stand in a snapshot, with them. */
export const listSpeakers = ({
	responses,
	settlements = [],
}: Snapshot): readonly Pick<SnapshotResponse, 'respondent' | 'answers'>[] => [
	...responses,
	...(settlements.length === 0 ? [] : [{ respondent: CONSENSUS, answers: settledAnswers(settlements) }]),
];

/** What a meeting settled, without its words where they are withheld. */
export function withholdSettlements(
	pack: Pack,
	where: Pick<Source, 'study' | 'country'>,
	settlements: readonly SnapshotSettlement[],
	cleared: ReadonlySet<string>,
): SnapshotSettlement[] {
	const source = { ...where, respondent: CONSENSUS };
	const told = withholdAnswers(pack, source, settledAnswers(settlements), cleared);
	return settlements.map((one) => ({
		...one,
		reason: told[one.question]?.comment ?? one.reason,
		evidence: told[one.question]?.evidence ?? one.evidence,
	}));
}

export function withholdSnapshot(pack: Pack, snapshot: Snapshot, cleared: ReadonlySet<string>): Snapshot {
	const { study, country, settlements } = snapshot;
	const responses = snapshot.responses.map((one) => ({
		...one,
		answers: withholdAnswers(pack, { study, country, respondent: one.respondent }, one.answers, cleared),
	}));
	return {
		...snapshot,
		responses,
		...(settlements && {
			settlements: withholdSettlements(pack, { study, country }, settlements, cleared),
		}),
	};
}
