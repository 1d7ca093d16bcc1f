/* baseline score: answers.csv → scores.csv and scoresheet.json, by the same reckoning as the server's. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { printCount } from '../../../analysis/charts/print-number.ts';
import { ALL, SETTLED, scoreStudy } from '../../../analysis/score/score-study.ts';
import { readAnswers } from '../../../data/read-answers.ts';
import { CONSENSUS } from '../../../instruments/schema/answer.ts';
import { scoresCsv } from '../../export/scores-csv.ts';
import { scoresheetJson } from '../../export/scoresheet-json.ts';
import { findPack } from '../../load-packs.ts';
import { makeRecipe } from '../../score-released.ts';
import { parseNow } from '../parse-now.ts';
import { readInput } from '../read-input.ts';
import { say } from '../say.ts';

interface Options {
	readonly pack: string;
	readonly answers: string;
	readonly respondents: string;
	readonly out: string;
	readonly now?: string;
}

function run(options: Options): void {
	const pack = findPack(options.pack);
	const rows = readAnswers(readInput(options.answers, '--answers'), options.answers, pack);
	const now = options.now ?? new Date().toISOString();
	const sheet = scoreStudy(pack, rows, makeRecipe(pack, rows, options.respondents, now));
	for (const warning of sheet.warnings) say(`warning: ${warning}`);
	mkdirSync(options.out, { recursive: true });
	writeFileSync(join(options.out, 'scores.csv'), scoresCsv(sheet));
	writeFileSync(join(options.out, 'scoresheet.json'), scoresheetJson(sheet));
	const { member, members } = pack.words;
	say(`${printCount(sheet.countries.length, member, members)} scored from ${rows.length} answers.`);
}

export function addScore(program: Command): void {
	program
		.command('score')
		.description('score answers against the framework of a study pack')
		.requiredOption('--pack <id or folder>', 'study pack')
		.requiredOption('--answers <file>', 'answers.csv')
		.addOption(
			new Option('--respondents <which>', 'whose answers count')
				.choices([ALL, CONSENSUS, SETTLED])
				.default(ALL),
		)
		.requiredOption('--out <folder>', 'folder for scores.csv and scoresheet.json')
		.option('--now <time>', 'time that the result carries', parseNow)
		.action(run);
}
