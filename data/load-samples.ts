/* Which studies come with the program, and the answers of those that have some, read from data/samples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Sample {
	readonly pack: string;
	readonly round: string;
	/** Text of its answers.csv, and the file's name for errors. */
	readonly answers?: { readonly text: string; readonly file: string };
}

export function loadSamples(folder: string): Sample[] {
	const list: { pack: string; round: string; answers?: string }[] = JSON.parse(
		readFileSync(join(folder, 'samples.json'), 'utf8'),
	);
	return list.map(({ pack, round, answers }) => ({
		pack,
		round,
		...(answers !== undefined && {
			answers: { text: readFileSync(join(folder, answers), 'utf8'), file: answers },
		}),
	}));
}
