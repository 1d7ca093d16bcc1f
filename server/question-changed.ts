/*
 * Answers from a page that was open while the questionnaire was revised. They cannot be kept where they were
 * meant for, but that is nobody's mistake: the reply names the questions, and the page keeps the words.
 */
import type { Write } from '../data/database.ts';
import type { ChangedAnswer } from '../data/merge-changes.ts';
import type { ResponsesTable } from '../data/tables.ts';
import { canHold } from '../instruments/can-hold.ts';
import { listQuestions } from '../instruments/list-questions.ts';
import type { Pack } from '../instruments/pack.ts';
import { type Fault, Problem } from '../instruments/problem.ts';
import { type EarlierPacks, readEarlierPacks } from './earlier-packs.ts';
import { sectionNames } from './visible-questions.ts';

type Holds = (change: ChangedAnswer) => boolean;

const holders = new WeakMap<Pack, Map<string, Holds>>();

/** Whether a question of the pack is asked of the respondent and has room for the answer. */
function holdsIn(pack: Pack, respondent: string): Holds {
	const known = holders.get(pack) ?? new Map<string, Holds>();
	holders.set(pack, known);
	const made = known.get(respondent) ?? makeHolds(pack, respondent);
	known.set(respondent, made);
	return made;
}

function makeHolds(pack: Pack, respondent: string): Holds {
	const sections = new Set(sectionNames(pack, respondent));
	const questions = new Map(
		listQuestions(pack.questionnaire)
			.filter(({ section }) => sections.has(section.name))
			.map(({ question }) => [question.name, question]),
	);
	return ({ question, answer: { value } }) => {
		const asked = questions.get(question);
		return asked !== undefined && (value === null || canHold(asked, value));
	};
}

const faultOf = ({ question }: ChangedAnswer): Fault => ({
	field: question,
	rule: 'this question was changed in a revision of the questionnaire',
	cure: 'load the page again and answer the question as it is asked now; your text is kept on the page',
});

function listRevised(
	earlier: EarlierPacks,
	{ respondent }: ResponsesTable,
	unheld: readonly ChangedAnswer[],
): Fault[] {
	const befores = [...earlier.values()].map((pack) => holdsIn(pack, respondent));
	return unheld.filter((change) => befores.some((holds) => holds(change))).map(faultOf);
}

/** Throws Problem('question-changed') when an earlier questionnaire of the study would have held a change. */
export async function assertUnrevised(
	trx: Write,
	pack: Pack,
	row: ResponsesTable,
	changes: readonly ChangedAnswer[],
): Promise<void> {
	if (row.state === 'submitted') return;
	const holds = holdsIn(pack, row.respondent);
	const unheld = changes.filter((change) => !holds(change));
	if (unheld.length === 0) return;
	const faults = listRevised(await readEarlierPacks(trx, row.study_id, pack), row, unheld);
	if (faults.length > 0)
		throw new Problem(
			'question-changed',
			'The questionnaire was revised while this page was open, and this question was changed. Nothing was saved; your text is kept on the page.',
			faults,
		);
}
