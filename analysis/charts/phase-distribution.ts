/*
 * For each domain the share of the released countries in each phase, as one stacked bar, with the number of
 * countries printed in each part. Counts only: who stands in which phase is for the tables.
 */
import type { Pack } from '../../instruments/pack.ts';
import type { ScoreSheet } from '../score/score-sheet.ts';
import { CHART_THEME, type ChartSpec, COLOURS, phaseColour } from './chart-theme.ts';
import { scoredDomains } from './scored-domains.ts';
import { wrapText } from './wrap-text.ts';

interface Part {
	readonly name: string;
	readonly part: string;
	readonly count: number;
	/** Where the part begins and ends, as shares 0-1 of the countries. */
	readonly from: number;
	readonly to: number;
	readonly colour: string;
}

type LayerSpec = Extract<ChartSpec, { layer: unknown }>['layer'][number];

const rowName = ({ title }: { title: string }) => wrapText(title, 30).join('\n');

interface Kind {
	readonly part: string;
	readonly fill: string;
	readonly colour: string;
	readonly dash: readonly number[];
	readonly matches: (status: string, phase: number | null) => boolean;
}

function kindsOf(pack: Pack): Kind[] {
	const phases = pack.framework.phases;
	if (!phases) throw new RangeError('phaseDistribution requires a pack with phases');
	const missing = { fill: COLOURS.paper, colour: COLOURS.muted };
	return [
		...phases.map((phase): Kind => {
			const { fill, text } = phaseColour(phase.number, phases.length);
			const matches: Kind['matches'] = (status, number) => status === 'scored' && number === phase.number;
			return { part: `${phase.number} ${phase.title}`, fill, colour: text, dash: [1, 0], matches };
		}),
		{ part: '– withheld', ...missing, dash: [3, 2], matches: (status) => status === 'withheld' },
		{ part: 'n/a', ...missing, dash: [1, 2], matches: (status) => status === 'not-applicable' },
	];
}

function partsOf(sheet: ScoreSheet, domain: { id: string; title: string }, kinds: readonly Kind[]): Part[] {
	const found = sheet.countries.flatMap(({ elements }) => elements.filter(({ id }) => id === domain.id));
	const total = sheet.countries.length;
	let before = 0;
	return kinds.flatMap(({ part, colour, matches }) => {
		const count = found.filter(({ status, phase }) => matches(status, phase)).length;
		const from = before / total;
		before += count;
		const name = rowName(domain);
		return count === 0 ? [] : [{ name, part, count, from, to: before / total, colour }];
	});
}

function describe(domains: readonly { title: string }[], values: readonly Part[], title: string): string {
	const rows = domains.map((domain) => {
		const parts = values
			.filter((part) => part.name === rowName(domain))
			.map(({ part, count }) => `${part}: ${count}`);
		return `${domain.title}: ${parts.join(', ')}`;
	});
	return `${title}. ${rows.join('; ')}.`;
}

const MIDDLE = 'middle';
const nameAxis = {
	grid: false,
	labelExpr: "split(datum.label, '\\n')",
	labelLineHeight: 14,
	labelOffset: { expr: "-7 * (length(split(datum.label, '\\n')) - 1)" },
};

/** The parts of the bars, with their key. */
function barLayer(used: readonly Kind[], names: readonly string[]): LayerSpec {
	const domain = used.map(({ part }) => part);
	const legend = { title: null, columns: 2, symbolType: 'square', symbolSize: 120, columnPadding: 8 };
	const axis = { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1], labelFlush: false };
	return {
		mark: { type: 'bar', stroke: COLOURS.outline, strokeWidth: 0.8, height: { band: 0.78 } },
		encoding: {
			y: { field: 'name', type: 'nominal', scale: { domain: [...names] }, title: null, axis: nameAxis },
			x: { field: 'from', type: 'quantitative', scale: { domain: [0, 1] }, title: null, axis },
			x2: { field: 'to' },
			color: {
				field: 'part',
				type: 'nominal',
				scale: { domain, range: used.map(({ fill }) => fill) },
				legend,
			},
			strokeDash: {
				field: 'part',
				type: 'nominal',
				scale: { domain, range: used.map(({ dash }) => [...dash]) },
				legend: null,
			},
		},
	};
}

/** The number of countries in the middle of each part. */
const countLayer: LayerSpec = {
	transform: [{ calculate: '(datum.from + datum.to) / 2', as: MIDDLE }],
	mark: { type: 'text', fontWeight: 600 },
	encoding: {
		y: { field: 'name', type: 'nominal' },
		x: { field: MIDDLE, type: 'quantitative' },
		text: { field: 'count', type: 'quantitative' },
		color: { field: 'colour', type: 'nominal', scale: null },
	},
};

/** The chart over the countries of the sheet; the pack must have phases and the sheet at least one country. */
export function phaseDistribution(sheet: ScoreSheet, pack: Pack): ChartSpec {
	const n = sheet.countries.length;
	if (n === 0) throw new RangeError('phaseDistribution requires at least one country');
	const kinds = kindsOf(pack);
	const domains = scoredDomains(pack.framework);
	const values = domains.flatMap((domain) => partsOf(sheet, domain, kinds));
	const used = kinds.filter(({ part }) => values.some((value) => value.part === part));
	const title = `How many ${pack.words.members} stand in each phase, domain by domain`;
	const names = domains.map(rowName);
	const lines = Math.max(1, ...names.map((name) => name.split('\n').length));
	return {
		$schema: 'https://vega.github.io/schema/vega-lite/v6.json',
		description: describe(domains, values, title),
		title: {
			text: wrapText(title, 46),
			subtitle: wrapText(`Number of ${pack.words.members} in each part; n = ${n} released`, 52),
		},
		width: 190,
		height: { step: 10 + 14 * lines },
		data: { values },
		layer: [barLayer(used, names), countLayer],
		config: CHART_THEME,
	};
}
