/* Files named on the command line: read as UTF-8, with a clear word when one is not there. */
import { readFileSync } from 'node:fs';
import { readUtf8 } from '../../data/read-utf8.ts';
import { Problem } from '../../instruments/problem.ts';

export function readInput(file: string, option: string): string {
	try {
		return readUtf8(readFileSync(file), file);
	} catch (error) {
		if (error instanceof Problem) throw error;
		throw new Problem('bad-file', `${file} cannot be read.`, [
			{
				field: option,
				rule: 'there is no such file, or it may not be read',
				cure: 'name a file that exists',
			},
		]);
	}
}
