/*
 * Unknown JSON → Pack. Every fault of every file is collected before the one Problem is thrown: first the shape
 * of each file, then, when all shapes fit, what the files say of each other.
 */
import { z } from 'zod';
import { checkComparisons } from './check-pack/check-comparisons.ts';
import { checkFactLinks } from './check-pack/check-fact-links.ts';
import { checkFramework } from './check-pack/check-framework.ts';
import { checkLocales } from './check-pack/check-locales.ts';
import { checkPackFile } from './check-pack/check-pack-file.ts';
import { checkQuestionnaire, questionPaths } from './check-pack/check-questionnaire.ts';
import { checkReferences } from './check-pack/check-references.ts';
import { checkVisibility } from './check-pack/check-visibility.ts';
import { type FaultList, faultList } from './check-pack/fault-list.ts';
import { fillQuestions } from './fill-questions.ts';
import type { Pack, PackFiles } from './pack.ts';
import { Problem } from './problem.ts';
import { FactLinks } from './schema/fact.ts';
import { Framework } from './schema/framework.ts';
import { PackFile } from './schema/pack-file.ts';
import { Questionnaire } from './schema/questionnaire.ts';

const LocaleFile = z.record(z.string(), z.string());
const LOCALE_NAME = /^locales\/(.+)\.json$/;

/** Keys of translations have dots in them. */
const member = (name: string): string => (name.includes('.') ? `["${name}"]` : `.${name}`);

function jsonPath(path: readonly PropertyKey[]): string {
	return path.reduce<string>(
		(text, part) => text + (typeof part === 'number' ? `[${part}]` : member(String(part))),
		'$',
	);
}

/** The parsed file, or undefined with its faults listed. */
function parseFile<T>(files: PackFiles, name: string, schema: z.ZodType<T>, list: FaultList): T | undefined {
	if (files[name] === undefined) {
		list.in(name)('$', 'the file is missing', 'add it to the pack');
		return undefined;
	}
	const parsed = schema.safeParse(files[name]);
	if (parsed.success) return parsed.data;
	for (const issue of parsed.error.issues)
		list.in(name)(
			jsonPath(issue.path),
			issue.message,
			'correct this member; docs/packs.md describes the format',
		);
	return undefined;
}

function parseLocales(files: PackFiles, list: FaultList): Record<string, Record<string, string>> {
	const locales: Record<string, Record<string, string>> = {};
	for (const name of Object.keys(files)) {
		const language = LOCALE_NAME.exec(name)?.[1];
		const texts = language === undefined ? undefined : parseFile(files, name, LocaleFile, list);
		if (language !== undefined && texts) locales[language] = texts;
	}
	return locales;
}

function checkWhole(pack: Pack, list: FaultList): void {
	checkPackFile(pack, list.in('pack.json'));
	checkComparisons(pack, list.in('pack.json'));
	checkFramework(pack.framework, list.in('framework.json'));
	checkQuestionnaire(pack, list.in('questionnaire.json'));
	checkVisibility(pack, questionPaths(pack), list.in('questionnaire.json'));
	checkReferences(pack, list.in('framework.json'), list.in('questionnaire.json'));
	checkFactLinks(pack, list.in('facts.json'));
	checkLocales(pack, list);
}

/** Shape of `files`: name inside the pack's folder → parsed JSON. Throws Problem('bad-pack') listing every fault. */
export function parsePack(files: PackFiles): Pack {
	const list = faultList();
	const packFile = parseFile(files, 'pack.json', PackFile, list);
	const questionnaire = parseFile(files, 'questionnaire.json', Questionnaire, list);
	const framework = parseFile(files, 'framework.json', Framework, list);
	const facts = files['facts.json'] === undefined ? [] : parseFile(files, 'facts.json', FactLinks, list);
	const locales = parseLocales(files, list);
	if (packFile && questionnaire && framework && facts && list.faults.length === 0) {
		const pack = fillQuestions({
			...packFile,
			questionnaire,
			questionnaireAsWritten: questionnaire,
			framework,
			facts,
			locales,
		});
		checkWhole(pack, list);
		if (list.faults.length === 0) return pack;
	}
	const name = packFile?.id ?? 'study pack';
	throw new Problem('bad-pack', `The pack "${name}" has ${list.faults.length} fault(s).`, list.faults);
}
