/* baseline retain: lets go what a study need not keep any longer. With --dry-run it only says what would go. */
import { type Command, InvalidArgumentError } from 'commander';
import { Problem } from '../../../instruments/problem.ts';
import { getStudy } from '../../find-study.ts';
import { openContext } from '../../open-context.ts';
import { PROJECT } from '../../project.ts';
import { findPeriods, type Gone, type Periods, planRetention, retainStudy } from '../../retain-study.ts';
import { parseNow } from '../parse-now.ts';
import { say } from '../say.ts';

interface Options {
	readonly study: string;
	readonly drafts?: number;
	readonly links?: number;
	readonly ended?: string;
	readonly dryRun?: boolean;
	readonly yes?: boolean;
	readonly now?: string;
	readonly db: string;
	readonly pack?: string[];
}

function parseMonths(text: string): number {
	if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('write a number of months such as 24.');
	return Number(text);
}

function parseDay(text: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
		throw new InvalidArgumentError('write a day such as 2026-06-30.');
	return text;
}

function sayPeriods({ endedOn, draftsFrom, linksBefore }: Periods, now: string): void {
	say(`The round ended on ${endedOn}. Links and sessions that ended before ${linksBefore} go.`);
	const isDue = draftsFrom <= now.slice(0, 10);
	say(
		`Drafts and the words of revisions go ${isDue ? 'since' : 'only from'} ${draftsFrom}${isDue ? '' : ' on'}.`,
	);
}

function sayGone(gone: readonly Gone[]): void {
	for (const { what, count, from, to } of gone)
		say(count === 0 ? `${what}: none` : `${what}: ${count}, of ${from}${to === from ? '' : ` to ${to}`}`);
}

async function run(options: Options): Promise<void> {
	const { study: id, db, pack, dryRun = false, yes = false } = options;
	const context = await openContext({ db, ...(pack && { packs: pack }) });
	try {
		const study = await getStudy(context, id);
		const now = options.now ?? context.now();
		const periods = findPeriods(study.round, { ...options, now });
		sayPeriods(periods, now);
		sayGone(await planRetention(context.db.read, id, periods, now));
		if (dryRun) return say('Nothing was changed: this was a dry run.');
		if (!yes)
			throw new Problem(
				'bad-call',
				'Nothing was changed. What goes cannot be brought back: say --yes to let it go, or --dry-run only to look.',
			);
		const gone = await retainStudy(context, id, periods, now);
		const count = gone.reduce((sum, one) => sum + one.count, 0);
		say(`${count} have gone. Submissions and the audit stay. Backups made before still hold them.`);
	} finally {
		await context.db.close();
	}
}

export function addRetain(program: Command): void {
	program
		.command('retain')
		.description('let go what a study need not keep any longer')
		.requiredOption('--study <id>', 'a study in the store, whose round has ended')
		.option('--drafts <months>', 'months after the round that drafts and revisions are kept', parseMonths)
		.option('--links <months>', 'months that links and sessions are kept after their end', parseMonths)
		.option('--ended <day>', 'last day of a round whose pack names none', parseDay)
		.option('--dry-run', 'say what would go, and change nothing')
		.option('--yes', 'let it go')
		.option('--now <time>', 'the time to reckon from', parseNow)
		.option('--db <file>', 'file of the store', PROJECT.database)
		.option('--pack <folder...>', 'folders of further study packs')
		.action(run);
}
