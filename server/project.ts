/* Where the program's own files lie. */
import { fileURLToPath } from 'node:url';

const place = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const PROJECT = {
	packageFile: place('package.json'),
	packs: place('instruments/packs'),
	reference: place('data/reference'),
	samples: place('data/samples'),
	client: place('client/dist'),
	/** The store where none is named. */
	database: place('var/baseline.db'),
};
