/*
 * A dot for each score with a bar from its lowest to its highest possible value, the figures printed beside it.
 * The base of domain-dots, theme-dots and country-profile. A row without a score has a word and no figure.
 */
import type { ScoreStatus } from '../score/score-sheet.ts';
import { CHART_THEME, type ChartSpec, COLOURS } from './chart-theme.ts';
import { printScore } from './print-number.ts';
import { wrapText } from './wrap-text.ts';

type LayerSpec = Extract<ChartSpec, { layer: unknown }>['layer'][number];

/** One row: scores 0-100, only when `status` is scored. */
export interface DotRow {
	readonly name: string;
	readonly status: ScoreStatus | 'not-released';
	readonly score: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

export interface DotPlot {
	readonly title: string;
	readonly subtitle: string;
	readonly rows: readonly DotRow[];
	/** Edges that are marked below the rows, scores 0-100. */
	readonly edges: readonly number[];
	/** Characters a line of the titles and of the rows' names. */
	readonly titleColumns: number;
	readonly nameColumns: number;
	/** Of the plot area, figures included; small, so that the chart stays legible on a telephone. */
	readonly width: number;
	/** Area of a dot; smaller where the bars are short and would hide behind it. */
	readonly dot?: number;
}

/** What stands in a row without a score; a dash says withheld wherever it is seen. */
export const ROW_WORDS = {
	withheld: '–  withheld',
	'not-applicable': 'n/a  not applicable',
	'not-released': 'not released',
} as const;

/** A closed padlock in a square of two units, for rows that are not released. */
const LOCK =
	'M-0.7,-0.1 H0.7 V0.9 H-0.7 Z M-0.45,-0.1 V-0.5 A0.45,0.45 0 0 1 0.45,-0.5 V-0.1 H0.25 V-0.5 A0.25,0.25 0 0 0 -0.25,-0.5 V-0.1 Z';

interface Datum {
	readonly name: string;
	readonly score: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly value: string;
	readonly range: string;
	readonly word: string;
	readonly locked: boolean;
}

const empty = { score: null, low: null, high: null, value: '', range: '' };

function datumOf(row: DotRow, columns: number): Datum {
	const name = wrapText(row.name, columns).join('\n');
	const { score, low, high } = row;
	if (row.status !== 'scored' || score === null || low === null || high === null) {
		const status = row.status === 'scored' ? 'withheld' : row.status;
		return { name, ...empty, word: ROW_WORDS[status], locked: status === 'not-released' };
	}
	const ends = [printScore(low), printScore(high)];
	const range = ends[0] === ends[1] ? '' : ends.join('–');
	return { name, score, low, high, value: printScore(score), range, word: '', locked: false };
}

/** Every figure of the plot in words, for those who do not see it. */
export function describeRows(plot: Pick<DotPlot, 'title' | 'rows'>): string {
	const rows = plot.rows.map((row) => {
		const datum = datumOf(row, Number.MAX_SAFE_INTEGER);
		if (datum.word !== '') return `${row.name}: ${datum.word.replace('–  ', '').replace('n/a  ', '')}`;
		return `${row.name}: ${datum.value}${datum.range === '' ? '' : ` (${datum.range})`}`;
	});
	return `${plot.title}. ${rows.join('; ')}.`;
}

/** Where the printed figures stand, in the unit of the scores. */
const FIGURES_AT = { value: 106, range: 130, end: 165 } as const;
const scored = { filter: 'isValid(datum.score)' };
const wordless = { filter: "datum.word !== ''" };

/** A name of several lines stands in the middle of its row; Vega centres only the first line. */
const NAME_AXIS = {
	grid: false,
	labelExpr: "split(datum.label, '\\n')",
	labelLineHeight: 14,
	labelOffset: { expr: "-7 * (length(split(datum.label, '\\n')) - 1)" },
};

function channels(plot: DotPlot, names: readonly string[]) {
	const type = 'quantitative' as const;
	const scale = { domain: [0, FIGURES_AT.end], nice: false, zero: true };
	const axis = { values: [...plot.edges], labelFlush: false };
	const y = {
		field: 'name',
		type: 'nominal' as const,
		scale: { domain: [...names] },
		title: null,
		axis: NAME_AXIS,
	};
	return { y, x: { type, scale, title: null, axis } };
}

function textLayers({ y, x }: ReturnType<typeof channels>): LayerSpec[] {
	const at = (field: 'value' | 'range' | 'word', datum: number) => ({
		y,
		x: { ...x, datum },
		text: { field, type: 'nominal' as const },
	});
	const mark = { type: 'text', align: 'left' } as const;
	return [
		{ mark: { ...mark, fontWeight: 600 }, encoding: at('value', FIGURES_AT.value) },
		{ mark: { ...mark, color: COLOURS.muted }, encoding: at('range', FIGURES_AT.range) },
		{
			transform: [wordless],
			mark: { ...mark, color: COLOURS.muted, dx: { expr: 'datum.locked ? 16 : 0' } },
			encoding: at('word', 0),
		},
		{
			transform: [{ filter: 'datum.locked' }],
			mark: {
				type: 'point',
				filled: true,
				opacity: 1,
				shape: LOCK,
				size: 110,
				color: COLOURS.muted,
				xOffset: 6,
			},
			encoding: { y, x: { ...x, datum: 0 } },
		},
	];
}

function markLayers({ y, x }: ReturnType<typeof channels>, size: number): LayerSpec[] {
	return [
		{
			transform: [scored],
			mark: { type: 'rule', color: COLOURS.line },
			encoding: { y, x: { ...x, datum: 0 }, x2: { datum: 100 } },
		},
		{
			transform: [scored],
			mark: { type: 'bar', height: 7, cornerRadius: 3.5, color: COLOURS.range },
			encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' } },
		},
		{
			transform: [scored],
			mark: {
				type: 'point',
				filled: true,
				opacity: 1,
				size,
				color: COLOURS.accent,
				stroke: COLOURS.paper,
			},
			encoding: { y, x: { ...x, field: 'score' } },
		},
	];
}

/** The Vega-Lite spec of a dot plot. */
export function dotPlot(plot: DotPlot): ChartSpec {
	const values = plot.rows.map((row) => datumOf(row, plot.nameColumns));
	const lines = Math.max(1, ...values.map((datum) => datum.name.split('\n').length));
	const xy = channels(
		plot,
		values.map((datum) => datum.name),
	);
	return {
		$schema: 'https://vega.github.io/schema/vega-lite/v6.json',
		description: describeRows(plot),
		title: {
			text: wrapText(plot.title, plot.titleColumns),
			subtitle: wrapText(plot.subtitle, plot.titleColumns + 6),
		},
		width: plot.width,
		height: { step: 8 + 14 * lines },
		data: { values },
		layer: [...markLayers(xy, plot.dot ?? 90), ...textLayers(xy)],
		config: CHART_THEME,
	};
}
