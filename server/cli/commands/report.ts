/* baseline report: the report of a study in the store, or of answers in a file without any server. */
import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { buildReport } from '../../../analysis/report/build-report.ts';
import type { ReportModel } from '../../../analysis/report/report-model.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import { loadFacts } from '../../../data/load-facts.ts';
import { readAnswers } from '../../../data/read-answers.ts';
import { listMembers } from '../../../instruments/list-members.ts';
import { Problem } from '../../../instruments/problem.ts';
import { renderHtml } from '../../export/html-report.ts';
import { getStudy } from '../../find-study.ts';
import { findPack } from '../../load-packs.ts';
import { openContext } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { reportStudy } from '../../report-study.ts';
import { makeRecipe, respondentsRead } from '../../score-released.ts';
import { parseNow } from '../parse-now.ts';
import { readInput } from '../read-input.ts';
import { say } from '../say.ts';

interface Options {
	readonly kind: string;
	readonly format: string;
	readonly study?: string;
	readonly db: string;
	readonly pack?: string;
	readonly round?: string;
	readonly answers?: string;
	readonly now?: string;
	readonly out: string;
}

async function fromStore(study: string, { db, now, pack }: Options): Promise<ReportModel> {
	const context = await openContext({ db, ...(pack !== undefined && { packs: [pack] }) });
	try {
		return await reportStudy(context, await getStudy(context, study), now);
	} finally {
		await context.db.close();
	}
}

async function fromFile(packName: string, answers: string, options: Options): Promise<ReportModel> {
	const pack = findPack(packName);
	const rows = readAnswers(readInput(answers, '--answers'), answers, pack);
	const now = options.now ?? new Date().toISOString();
	const sheet = scoreStudy(pack, rows, makeRecipe(pack, rows, respondentsRead(rows), now));
	for (const warning of sheet.warnings) say(`warning: ${warning}`);
	const codes = new Set(sheet.countries.map(({ country }) => country));
	const expected = pack.rounds.find((one) => listMembers(pack, one).some((member) => codes.has(member.code)));
	const round =
		options.round === undefined
			? (expected ?? pack.rounds[0])
			: pack.rounds.find(({ id }) => id === options.round);
	if (!round)
		throw new Problem(
			'bad-call',
			`The pack has no round "${options.round}": use ${pack.rounds.map(({ id }) => id).join(', ')}.`,
		);
	const facts = loadFacts(PROJECT.reference);
	return buildReport({
		pack,
		round,
		sheet,
		members: listMembers(pack, round),
		facts,
		kind: 'consultation',
		now,
	});
}

function readModel(options: Options): Promise<ReportModel> {
	if (options.study !== undefined) return fromStore(options.study, options);
	if (options.pack !== undefined && options.answers !== undefined)
		return fromFile(options.pack, options.answers, options);
	throw new Problem(
		'bad-call',
		'Say which study: --study ID with --db FILE, or --pack ID with --answers FILE.',
	);
}

async function run(options: Options): Promise<void> {
	if (options.kind !== 'consultation' || options.format !== 'html')
		throw new Problem('not-available', 'So far there is one report: --kind consultation --format html.');
	writeFileSync(options.out, await renderHtml(await readModel(options)));
	say(`The report is in ${options.out}.`);
}

export function addReport(program: Command): void {
	program
		.command('report')
		.description('write a report')
		.addOption(
			new Option('--kind <kind>', 'which report')
				.choices(['consultation', 'baseline', 'validation'])
				.makeOptionMandatory(),
		)
		.addOption(
			new Option('--format <format>', 'file format')
				.choices(['html', 'pdf', 'docx', 'pptx'])
				.makeOptionMandatory(),
		)
		.option('--study <id>', 'a study in the store')
		.option('--db <file>', 'file of the store', PROJECT.database)
		.option('--pack <id or folder>', 'study pack of --answers; with --study, folder of a further pack')
		.option('--round <id>', 'round of the pack; the one whose members the answers name if left out')
		.option('--answers <file>', 'answers.csv')
		.option('--now <time>', 'time that the report carries', parseNow)
		.requiredOption('--out <file>', 'file to write')
		.action(run);
}
