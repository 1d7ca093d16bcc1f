/* Everything a sheet holds of one country as a matrix of one row, for its plain table and CSV file. */
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import { elementTitles } from './element-titles.ts';
import { buildCell } from './result-cell.ts';
import type { ScoreMatrix } from './score-matrix.ts';

export function countryMatrix(framework: Framework, country: CountryScores, name: string): ScoreMatrix {
	const titles = elementTitles(framework);
	const columns = country.elements.map(({ id, level }) => ({ id, level, title: titles.get(id) ?? id }));
	const cells = columns.map(({ id }) => buildCell(country, id));
	return { columns, rows: [{ country: country.country, name, state: 'released', released: true, cells }] };
}
