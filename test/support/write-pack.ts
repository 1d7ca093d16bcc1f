/* Writes a pack as the folder of files that it would be read from, in its own language alone. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../instruments/pack.ts';

/** What stood in the folder is gone. */
export function writePack(folder: string, pack: Pack): void {
	const { questionnaireAsWritten, framework, facts: _f, locales: _l, questionnaire: _q, ...file } = pack;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const [name, content] of [
		['pack.json', file],
		['questionnaire.json', questionnaireAsWritten],
		['framework.json', framework],
	] as const)
		writeFileSync(join(folder, name), JSON.stringify(content));
}
