/*
 * The title of the status page, counted from the standings that this reader may know. Where only released
 * countries are known, the sentence speaks of releases and claims nothing about the others.
 */
import type { Study } from '../../instruments/schema/study.ts';
import type { Sentence } from './sentence.ts';
import type { StatusRow } from './status-grid.ts';

function hasBegun(row: StatusRow): boolean {
	const begun = row.standing !== undefined && row.standing.state !== 'not-started';
	return begun || row.cells.some((cell) => cell !== undefined && cell.state !== 'not-started');
}

export function statusTitle(
	rows: readonly StatusRow[],
	study: Pick<Study, 'words' | 'collection'>,
): Sentence {
	const released = rows.filter((row) => row.standing?.state === 'released').length;
	const known = rows.filter((row) => row.standing !== undefined).length;
	const words = { ...study.words, of: rows.length };
	if (study.collection === 'desk')
		return { key: 'results.status.title.desk', values: { ...words, count: released } };
	if (released === rows.length) return { key: 'results.status.title.releasedAll', values: words };
	if (known === rows.length) {
		const count = rows.filter(hasBegun).length;
		if (count === 0) return { key: 'results.status.title.none', values: words };
		if (count === rows.length) return { key: 'results.status.title.begunAll', values: words };
		return { key: 'results.status.title.begun', values: { ...words, count } };
	}
	if (released === 0) return { key: 'results.status.title.releasedNone', values: words };
	return { key: 'results.status.title.released', values: { ...words, count: released } };
}
