/* Where the program's own files lie. */
import { fileURLToPath } from 'node:url';

const place = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const PROJECT = {
	packageFile: place('package.json'),
	packs: place('instruments/packs'),
	reference: place('data/reference'),
	samples: place('data/samples'),
	client: place('client/dist'),
	clientSources: place('client'),
	/** Texts of the pages, and words of the questionnaire on paper: a file for each language. */
	texts: place('client/texts'),
	paperWords: place('instruments/paper/words'),
	/** How far each language of the pages has come, for the pages. */
	progress: place('client/texts/status/progress.json'),
	/** How far each language has come, for people. */
	languages: place('docs/languages.md'),
	/** The store where none is named. */
	database: place('var/baseline.db'),
};
