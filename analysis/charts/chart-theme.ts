/*
 * How every chart looks, on pages, in reports and on slides: one Vega-Lite config and its colours. Labels are
 * never cut, because a country's name stands whole or not at all; rules are light and run along the rows.
 */
import type { Config, TopLevelSpec } from 'vega-lite';

export type ChartSpec = TopLevelSpec;

/** The Noto face of each script follows by itself; every text of an SVG repeats this, so it is short. */
export const FONT = '"Noto Sans", system-ui, sans-serif';

export const COLOURS = {
	ink: '#1c2733',
	muted: '#56616d',
	paper: '#ffffff',
	line: '#ddd6c8',
	outline: '#8a8f98',
	accent: '#0b5d5e',
	range: '#9ccbb0',
} as const;

/** Light to dark, so that the order survives grey print; each with the text colour that reads on it. */
export const PHASE_COLOURS: readonly { readonly fill: string; readonly text: string }[] = [
	{ fill: '#f6e3b4', text: COLOURS.ink },
	{ fill: '#9ccbb0', text: COLOURS.ink },
	{ fill: '#2f7f93', text: COLOURS.paper },
	{ fill: '#1d3557', text: COLOURS.paper },
];

/** The colours of a phase by its number, which starts at 1; a pack may have fewer or more phases than four. */
export function phaseColour(phase: number, phases: number): { fill: string; text: string } {
	if (phases < 2) throw new RangeError('phaseColour requires a pack with at least two phases');
	const last = PHASE_COLOURS.length - 1;
	const step = phases <= PHASE_COLOURS.length ? phase - 1 : Math.round(((phase - 1) * last) / (phases - 1));
	return PHASE_COLOURS[Math.min(Math.max(step, 0), last)] ?? { fill: COLOURS.paper, text: COLOURS.ink };
}

const axis = {
	domain: false,
	ticks: false,
	grid: false,
	gridColor: COLOURS.line,
	gridWidth: 1,
	labelColor: COLOURS.muted,
	labelFontSize: 13,
	labelLimit: 0,
	labelOverlap: false,
	titleColor: COLOURS.muted,
	titleFontSize: 13,
	titleFontWeight: 'normal',
} as const;

export const CHART_THEME: Config = {
	background: 'transparent',
	font: FONT,
	padding: 4,
	view: { stroke: null },
	title: {
		anchor: 'start',
		frame: 'bounds',
		color: COLOURS.ink,
		fontSize: 15,
		fontWeight: 600,
		lineHeight: 20,
		limit: 0,
		offset: 10,
		subtitleColor: COLOURS.muted,
		subtitleFontSize: 13,
		subtitleLineHeight: 18,
		subtitlePadding: 4,
	},
	axis,
	axisY: { grid: true, labelColor: COLOURS.ink, labelPadding: 8 },
	legend: {
		labelLimit: 0,
		labelFontSize: 13,
		labelColor: COLOURS.ink,
		titleLimit: 0,
		titleFontSize: 13,
		orient: 'bottom',
	},
	text: { font: FONT, fontSize: 13, color: COLOURS.ink },
};
