/* Answers that were put aside, as the people of the response see them, and what of them holds back a submission. */
import type { Read } from '../data/database.ts';
import { listAsides } from '../data/queries/asides.ts';
import type { StoredAnswer } from '../data/stored-answer.ts';
import type { AsidesTable, ResponsesTable } from '../data/tables.ts';
import type { SectionCheck } from '../instruments/check-answers.ts';
import { listQuestions } from '../instruments/list-questions.ts';
import { WAITING } from '../instruments/migrate-answers.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Aside, AskedThen, Flag, SavedAnswer } from '../instruments/schema/response.ts';
import { sectionNames } from './visible-questions.ts';

export function savedAnswer({ session: _session, ...answer }: StoredAnswer): SavedAnswer {
	const { evidence, ...rest } = answer;
	return { ...rest, ...(evidence && { evidence: [...evidence] }) };
}

/** Where the question is asked now, else where it was asked, else the first section; '' without any. */
function placeAside(pack: Pack, sections: readonly string[], question: string, then: string): string {
	const now = listQuestions(pack.questionnaire).find((asked) => asked.question.name === question);
	const wanted = [now?.section.name, then].find((name) => name !== undefined && sections.includes(name));
	return wanted ?? sections[0] ?? '';
}

function describeAside(row: AsidesTable, pack: Pack, sections: readonly string[]): Aside {
	const asked = JSON.parse(row.asked) as AskedThen;
	const settled = row.settled as NonNullable<Aside['settled']> | '';
	return {
		question: row.question,
		version: row.version,
		packVersion: row.pack_version,
		reason: row.reason as Aside['reason'],
		asked,
		section: placeAside(pack, sections, row.question, asked.section),
		answer: savedAnswer(JSON.parse(row.answer) as StoredAnswer),
		at: row.at,
		...(settled !== '' && { settled, settledAt: row.settled_at, settledBy: row.settled_by }),
		...(row.used_for !== '' && { usedFor: row.used_for }),
	};
}

export async function describeAsides(db: Read, pack: Pack, row: ResponsesTable): Promise<Aside[]> {
	const sections = sectionNames(pack, row.respondent);
	const rows = await listAsides(db, row.study_id, row.id);
	return rows.map((aside) => describeAside(aside, pack, sections));
}

export const isWaiting = ({ settled }: Aside): boolean => settled === undefined;

export const waitingFlag = ({ question }: Aside): Flag => ({
	question,
	rule: WAITING,
	cure: 'use the earlier answer again or set it aside',
});

/** The check of a response with what waits for attention in each section. */
export function addWaiting(checks: readonly SectionCheck[], asides: readonly Aside[]): SectionCheck[] {
	const waiting = asides.filter(isWaiting);
	return checks.map((check) => ({
		...check,
		holdsBack: [
			...check.holdsBack,
			...waiting.filter((aside) => aside.section === check.name).map(waitingFlag),
		],
	}));
}
