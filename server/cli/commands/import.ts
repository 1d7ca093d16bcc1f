/* baseline import: answers.csv into the open responses of a study, one revision for each response. All or nothing. */
import { type Command, Option } from 'commander';
import type { Write } from '../../../data/database.ts';
import { listResponses } from '../../../data/queries/responses.ts';
import { readAnswers } from '../../../data/read-answers.ts';
import type { ResponsesTable } from '../../../data/tables.ts';
import { fromAnswerRow } from '../../../instruments/answer-row.ts';
import { listQuestions } from '../../../instruments/list-questions.ts';
import { type Fault, Problem } from '../../../instruments/problem.ts';
import { type Answer, type AnswerRow, CONSENSUS } from '../../../instruments/schema/answer.ts';
import { countWaiting } from '../../aside-rows.ts';
import { atOneTime } from '../../at-one-time.ts';
import type { Context } from '../../context.ts';
import { getStudy, type OpenStudy } from '../../find-study.ts';
import { importAnswers } from '../../import-answers.ts';
import { importSettlements } from '../../import-settlements.ts';
import { openContext } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { readInput } from '../read-input.ts';
import { say } from '../say.ts';

interface Options {
	readonly study: string;
	readonly db: string;
	readonly pack?: string[];
}

type ByResponse = ReadonlyMap<string, Record<string, Answer>>;

const keyOf = (country: string, respondent: string): string => JSON.stringify([country, respondent]);

/** Questions that earlier questionnaires of the study had, with the version that had them last. */
function goneQuestions({ earlier }: OpenStudy): ReadonlyMap<string, string> {
	return new Map(
		[...earlier].flatMap(([version, { questionnaire }]) =>
			listQuestions(questionnaire).map(({ question }): [string, string] => [question.name, version]),
		),
	);
}

function groupAnswers(study: OpenStudy, rows: readonly AnswerRow[]): ByResponse {
	const questions = new Map(
		listQuestions(study.pack.questionnaire).map(({ question }) => [question.name, question]),
	);
	const grouped = new Map<string, Record<string, Answer>>();
	for (const row of rows) {
		const key = keyOf(row.country, row.respondent);
		const answers = grouped.get(key) ?? {};
		grouped.set(key, answers);
		const question = questions.get(row.question);
		if (question) answers[row.question] = fromAnswerRow(row, question);
	}
	return grouped;
}

function assertOpen(grouped: ByResponse, responses: ReadonlyMap<string, ResponsesTable>): void {
	const faults = [...grouped.keys()].flatMap((key): Fault[] => {
		const row = responses.get(key);
		if (!row)
			return [
				{ field: key, rule: 'the study has no such country and respondent', cure: 'correct the two columns' },
			];
		if (row.state === 'submitted')
			return [
				{
					field: key,
					rule: 'this response is submitted',
					cure: 'import before it is submitted, or after it was returned',
				},
			];
		return [];
	});
	if (faults.length > 0) throw new Problem('bad-file', 'Nothing was imported.', faults);
}

async function importRows(
	trx: Write,
	context: Context,
	study: OpenStudy,
	rows: readonly AnswerRow[],
): Promise<number> {
	const isSettled = ({ respondent }: AnswerRow) => respondent === CONSENSUS;
	const grouped = groupAnswers(
		study,
		rows.filter((row) => !isSettled(row)),
	);
	const responses = new Map(
		(await listResponses(trx, study.id)).map((row) => [keyOf(row.country, row.respondent), row]),
	);
	assertOpen(grouped, responses);
	for (const [key, answers] of grouped) {
		const row = responses.get(key);
		if (row) await importAnswers(trx, context, study.pack, row, answers);
	}
	await importSettlements(trx, context, study, rows.filter(isSettled));
	return grouped.size;
}

async function run(file: string, { study: id, db, pack }: Options): Promise<void> {
	const text = readInput(file, 'FILE');
	const context = atOneTime(await openContext({ db, ...(pack && { packs: pack }) }));
	try {
		const study = await getStudy(context, id);
		const rows = readAnswers(text, file, study.pack, goneQuestions(study));
		const responses = await context.db.write((trx) => importRows(trx, context, study, rows));
		say(`${rows.length} answers imported into ${responses} response(s).`);
		const waiting = await countWaiting(context, id);
		if (waiting > 0)
			say(
				`${waiting} earlier answers of this study still need attention: a revised questionnaire put them aside.`,
			);
	} finally {
		await context.db.close();
	}
}

export function addImport(program: Command): void {
	program
		.command('import')
		.description('read answers from a file into a study')
		.argument('<file>', 'answers.csv')
		.requiredOption('--study <id>', 'a study in the store')
		.addOption(new Option('--format <format>', 'file format').choices(['csv']).default('csv'))
		.option('--db <file>', 'file of the store', PROJECT.database)
		.option('--pack <folder...>', 'folders of further study packs')
		.action(run);
}
