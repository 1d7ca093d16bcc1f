/* baseline export: a study's answers as answers.csv, as `score` reads them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { listClearedTexts } from '../../../data/queries/disclosures.ts';
import { listResponses } from '../../../data/queries/responses.ts';
import { listSettlements } from '../../../data/queries/settlements.ts';
import { listReleases } from '../../../data/queries/submissions.ts';
import { ANSWER_COLUMNS, COMPANION_COLUMNS } from '../../../data/read-answers.ts';
import type { ResponsesTable } from '../../../data/tables.ts';
import { writeCsv } from '../../../data/write-csv.ts';
import { toAnswerRow } from '../../../instruments/answer-row.ts';
import { type AnswerRow, CONSENSUS } from '../../../instruments/schema/answer.ts';
import { WITHHELD_TEXT } from '../../../instruments/withhold-texts.ts';
import { ASIDE_COLUMNS, listAsideRows } from '../../aside-rows.ts';
import type { Context } from '../../context.ts';
import { packOf } from '../../earlier-packs.ts';
import { getStudy, type OpenStudy } from '../../find-study.ts';
import { sourceOf } from '../../note-disclosures.ts';
import { openContext } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { releasedRows } from '../../score-released.ts';
import { countedAnswers, frozenSettlement, settledRow } from '../../snapshot.ts';
import { withholdAnswers, withholdSettlements } from '../../withhold-snapshot.ts';
import { say } from '../say.ts';

interface Options {
	readonly study: string;
	readonly format: string;
	readonly db: string;
	readonly pack?: string[];
	readonly released?: boolean;
	readonly raw?: boolean;
	readonly out: string;
}

/** Released countries as they were frozen, the others as they stand now; of both without the words that are withheld. */
async function currentRows(context: Context, study: OpenStudy): Promise<AnswerRow[]> {
	const released = new Set((await listReleases(context.db.read, study.id)).map((release) => release.country));
	const drafts = (await listResponses(context.db.read, study.id)).filter((row) => !released.has(row.country));
	const cleared = new Set(await listClearedTexts(context.db.read, study.id));
	const readable = (row: ResponsesTable) =>
		withholdAnswers(study.pack, sourceOf(row), countedAnswers(packOf(study, row), row), cleared);
	const rows = drafts.flatMap((row) =>
		Object.entries(readable(row)).map(([question, answer]) =>
			toAnswerRow(row.country, row.respondent, question, answer),
		),
	);
	return [
		...(await releasedRows(context, study)),
		...rows,
		...(await settledRows(context, study, released, cleared)),
	];
}

/** What meetings settled in countries that have not released yet. */
async function settledRows(
	context: Context,
	study: OpenStudy,
	released: ReadonlySet<string>,
	cleared: ReadonlySet<string>,
): Promise<AnswerRow[]> {
	const open = study.members.filter(({ code }) => !released.has(code));
	const found = open.map(async ({ code }) => {
		const rows = await listSettlements(context.db.read, study.id, code, CONSENSUS);
		const settled = rows.flatMap((row) => frozenSettlement(row) ?? []);
		const told = withholdSettlements(study.pack, { study: study.id, country: code }, settled, cleared);
		return told.map((one) => settledRow(code, one));
	});
	return (await Promise.all(found)).flat();
}

/** Beside the drafts alone. A file of an earlier export goes: it tells what nobody released, or is dealt with by now. */
async function writeAsides(context: Context, { study, out, raw, released }: Options): Promise<void> {
	const file = join(out, 'asides.csv');
	rmSync(file, { force: true });
	const rows = released ? [] : await listAsideRows(context, study);
	if (rows.length === 0) return;
	writeFileSync(file, writeCsv([...ASIDE_COLUMNS], rows, raw));
	const waiting = rows.filter((row) => row.settled === '').length;
	say(
		`${rows.length} answers that a revised questionnaire put aside written to ${file}; ${waiting} of them need attention.`,
	);
}

async function run(options: Options): Promise<void> {
	const { study: id, db, pack, released, raw, out } = options;
	const context = await openContext({ db, ...(pack && { packs: pack }) });
	try {
		const study = await getStudy(context, id);
		const rows = released ? await releasedRows(context, study) : await currentRows(context, study);
		mkdirSync(out, { recursive: true });
		writeFileSync(
			join(out, 'answers.csv'),
			writeCsv(
				[...ANSWER_COLUMNS, ...COMPANION_COLUMNS],
				rows.map((row) => ({ ...row })),
				raw,
			),
		);
		await writeAsides(context, options);
		const withheld = rows.filter((row) => Object.values(row).includes(WITHHELD_TEXT)).length;
		if (withheld > 0)
			say(`${withheld} of them hold words that are withheld, because they may name a person.`);
		const done = (await listReleases(context.db.read, id)).length;
		say(`${rows.length} answers written to ${join(out, 'answers.csv')}.`);
		if (raw)
			say(
				'warning: written raw: open it in no spreadsheet, which would run a text that begins like a formula.',
			);
		if (!released && done < study.members.length)
			say(
				`${done} of ${study.members.length} have released: the answers of the others are drafts, not for comparison (--released leaves them out).`,
			);
	} finally {
		await context.db.close();
	}
}

export function addExport(program: Command): void {
	program
		.command('export')
		.description("write a study's answers to files")
		.requiredOption('--study <id>', 'a study in the store')
		.addOption(new Option('--format <format>', 'file format').choices(['csv']).default('csv'))
		.option('--db <file>', 'file of the store', PROJECT.database)
		.option('--pack <folder...>', 'folders of further study packs')
		.option('--released', 'only members that have released')
		.option('--raw', 'texts without the apostrophe that keeps spreadsheets from running them as formulas')
		.requiredOption('--out <folder>', 'folder for answers.csv and asides.csv')
		.action(run);
}
