/*
 * The what-if as a CSV file. Every line says that it is a what-if and by which setting, so that no figure of it can be
 * taken for a result once the file has left the page. The table is the figure itself.
 */
import type { Study } from '../../instruments/schema/study.ts';
import { type CsvValue, csvText } from '../results/csv-text.ts';
import { downloadCsv } from '../results/download-text.ts';
import { t } from '../ui/text.ts';
import type { Rescoring } from './use-rescored.ts';

const COLUMNS = [
	'country',
	'name',
	'id',
	'title',
	'score_published',
	'score_what_if',
	'change',
	'phase_published',
	'phase_what_if',
	'setting',
	'note',
];

interface Props {
	readonly study: Study;
	readonly rescoring: Rescoring;
	readonly element: string;
}

function recordsOf({ rescoring: { rows, setting }, element }: Props): readonly (readonly CsvValue[])[] {
	const weights = Object.entries(setting.weights).map(([id, weight]) => `weight ${id} = ${weight}`);
	const said = [
		`mean ${setting.aggregation}`,
		`evidence ${setting.evidence}`,
		`missing ${setting.missing}`,
		...weights,
	];
	return rows.map(({ code, name, now, then, change }) => [
		code,
		name,
		setting.shown,
		element,
		now.score,
		then.score,
		change,
		now.phase,
		then.phase,
		said.join('; '),
		'what-if, no result',
	]);
}

export function WhatIfData(props: Props) {
	const save = () => downloadCsv(`${props.study.id}-what-if.csv`, csvText(COLUMNS, recordsOf(props)));
	return (
		<p className="actions">
			<button type="button" className="link-button" onClick={save}>
				{t('whatIf.download')}
			</button>
		</p>
	);
}
