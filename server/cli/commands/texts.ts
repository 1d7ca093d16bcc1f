/* baseline texts: the texts of a language out to a spreadsheet and back, and the count of how far each language has come. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Argument, type Command, Option } from 'commander';
import { readXlsx } from '../../../data/read-xlsx.ts';
import { LANGUAGES, languageOf } from '../../../instruments/languages.ts';
import { Problem } from '../../../instruments/problem.ts';
import { writeXlsx } from '../../export/xlsx.ts';
import { PROJECT } from '../../project.ts';
import { keepTranslation } from '../../texts/keep-translation.ts';
import { languagesTable, putTable, writtenProgress } from '../../texts/languages-table.ts';
import { readTranslation } from '../../texts/read-translation.ts';
import { recordDrafts } from '../../texts/record-drafts.ts';
import { hasLanguage, listAllSets, listTextSets, readTexts } from '../../texts/text-set.ts';
import { translationSheets } from '../../texts/translation-sheets.ts';
import { say } from '../say.ts';

interface Wanted {
	readonly language: string;
	readonly pack?: string;
}

const languageOption = () =>
	new Option('--language <code>', 'language of the translation')
		.choices(LANGUAGES.map(({ code }) => code).filter((code) => code !== 'en'))
		.makeOptionMandatory();
const packOption = () =>
	new Option('--pack <id>', 'the texts of this pack (id or folder) instead of those of pages and paper');

async function exportTexts({ language, pack, out }: Wanted & { readonly out: string }): Promise<void> {
	const sets = listTextSets(pack);
	writeFileSync(out, await writeXlsx(translationSheets(sets, languageOf(language))));
	say(`${sets.map(({ name }) => name).join(' and ')} in ${languageOf(language).name}: ${out}`);
}

async function importTexts(file: string, { language, pack }: Wanted): Promise<void> {
	const sets = listTextSets(pack).map((set) => ({ set, before: readTexts(set, language) }));
	const read = readTranslation(await readXlsx(readFileSync(file), file), sets, languageOf(language));
	const names = sets.map(({ set }) => set.name).join(' or ');
	if (read.length === 0)
		throw new Problem('bad-file', `${file} has no sheet ${names}.`, [
			{ field: file, rule: `no sheet is called ${names}`, cure: 'name a file that "texts export" has made' },
		]);
	const faults = read.flatMap((one) => one.faults);
	if (faults.length > 0)
		throw new Problem('bad-file', `Nothing was taken over: ${faults.length} fault(s).`, faults);
	for (const { set, texts } of read) {
		const { changed, reviewed } = keepTranslation(set, language, texts);
		say(`${set.name}: ${changed} texts changed, ${reviewed} reviewed.`);
	}
	if (pack === undefined) countAll();
	else say(`Offer the language to readers by naming "${language}" in the languages of pack.json.`);
}

/** Records what nobody recorded, and writes the counts where they are read. */
function countAll(): void {
	const sets = listAllSets();
	for (const { code } of LANGUAGES)
		for (const set of sets) if (code !== 'en' && hasLanguage(set, code)) recordDrafts(set, code);
	writeFileSync(PROJECT.languages, putTable(readFileSync(PROJECT.languages, 'utf8'), languagesTable(sets)));
	const [pages] = sets;
	if (pages) writeFileSync(PROJECT.progress, writtenProgress(pages));
	say('docs/languages.md is up to date.');
}

export function addTexts(program: Command): void {
	const texts = program.command('texts').description('translations of the pages, of paper and of packs');
	texts
		.command('export')
		.description('write the texts of a language to a spreadsheet for translators and reviewers')
		.addOption(languageOption())
		.addOption(packOption())
		.requiredOption('--out <file>', 'spreadsheet to write')
		.action(exportTexts);
	texts
		.command('import')
		.description('take the texts of a language over from a spreadsheet')
		.addArgument(new Argument('<file>', 'spreadsheet that came back'))
		.addOption(languageOption())
		.addOption(packOption())
		.action(importTexts);
	texts
		.command('count')
		.description('record new translations as drafts and count how far each language has come')
		.action(countAll);
}
