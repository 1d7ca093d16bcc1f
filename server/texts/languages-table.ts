/*
 * The table of docs/languages.md: how far each language has come. It stands between two marks, is written by
 * `baseline texts count` and held true by a test.
 */
import { LANGUAGES, type Language } from '../../instruments/languages.ts';
import { countTexts, isReviewed } from './count-texts.ts';
import { hasLanguage, type TextSet } from './text-set.ts';

const [START, END] = ['<!-- counts: written by "baseline texts count" -->', '<!-- end of counts -->'];
const HEAD =
	'| language | code | texts | draft | reviewed | outdated | missing |\n|---|---|---|---|---|---|---|';

const translated = (): readonly Language[] => LANGUAGES.filter(({ code }) => code !== 'en');

function rowOf(set: TextSet, language: Language): string {
	const { wanted, draft, reviewed, outdated, missing } = countTexts(set, language);
	const cells = [
		`${language.name} (${language.autonym})`,
		`\`${language.code}\``,
		wanted,
		draft,
		reviewed,
		outdated,
		missing,
	];
	return `| ${cells.join(' | ')} |`;
}

export const languagesTable = (sets: readonly TextSet[]): string =>
	sets
		.map(
			(set) =>
				`### ${set.name}\n\n${HEAD}\n${translated()
					.map((language) => rowOf(set, language))
					.join('\n')}`,
		)
		.join('\n\n');

/** The document with the table in its place. */
export function putTable(document: string, table: string): string {
	const [before, rest] = document.split(START);
	const after = rest?.split(END)[1];
	if (before === undefined || after === undefined) throw new RangeError('putTable requires the two marks');
	return `${before}${START}\n\n${table}\n\n${END}${after}`;
}

/** What the pages themselves say of each language that they are offered in: client/texts/status/progress.json. */
export function writtenProgress(pages: TextSet): string {
	const offered = translated().filter(({ code }) => hasLanguage(pages, code));
	const states = offered.map((language) => {
		const counts = countTexts(pages, language);
		return [language.code, { isDraft: !isReviewed(counts), inEnglish: counts.missing }];
	});
	return `${JSON.stringify(Object.fromEntries(states), null, '\t')}\n`;
}
