/*
 * The rules of a figure's chain in words. The analysis gives a key and the figures; which sentence they make is this
 * room's, so that it can be said in any language.
 */
import { printPoints } from '../../analysis/charts/print-number.ts';
import type { Rule } from '../../analysis/explain/explanation.ts';
import type { Sentence } from '../results/sentence.ts';

type Figures = Rule['figures'];

const points = (value: Figures[string] | undefined) => printPoints(Number(value ?? 0));
/** Points of one answer, which may be quarters. */
const plain = (value: Figures[string] | undefined) => String(value ?? '');

function evidenceCap({ cap, applied, proved }: Figures): Sentence {
	if (applied === true) return { key: 'explain.rule.evidence-cap.applied', values: { cap: plain(cap) } };
	const key = proved === true ? 'explain.rule.evidence-cap.proved' : 'explain.rule.evidence-cap.below';
	return { key, values: { cap: plain(cap) } };
}

function availability({ fraction, least, scored, applicable }: Figures): Sentence {
	const values = {
		fraction: plain(fraction),
		least: Number(least),
		scored: Number(scored),
		applicable: Number(applicable),
	};
	const key = values.least > 0 ? 'explain.rule.availability.least' : 'explain.rule.availability';
	return { key, values };
}

function phaseGate(figures: Figures, titleOf: (id: string) => string): Sentence {
	const values = {
		gate: Number(figures.gate),
		lowest: titleOf(plain(figures.lowest)),
		lowestPhase: Number(figures.lowestPhase),
		ungated: Number(figures.ungated),
		phase: Number(figures.phase),
	};
	const key = values.ungated === values.phase ? 'explain.rule.phase-gate.free' : 'explain.rule.phase-gate';
	return { key, values };
}

/** Whose answers were read, by the option of the recipe. */
const READ: Readonly<Record<string, Sentence['key']>> = {
	all: 'explain.rule.read.all',
	consensus: 'explain.rule.read.consensus',
	settled: 'explain.rule.read.settled',
};

/** `titleOf`: the title of an element by its id. */
export function ruleSentence({ key, figures }: Rule, titleOf: (id: string) => string): Sentence {
	const count = (name: string) => Number(figures[name] ?? 0);
	switch (key) {
		case 'respondents-read':
			return { key: READ[plain(figures.respondents)] ?? 'explain.rule.read.all', values: {} };
		case 'mean':
			return { key: 'explain.rule.mean', values: { count: count('taken'), full: count('full') } };
		case 'availability':
			return availability(figures);
		case 'bounds':
			return {
				key: 'explain.rule.bounds',
				values: { count: count('missing'), low: points(figures.low), high: points(figures.high) },
			};
		case 'phase':
			return { key: 'explain.rule.phase', values: { phase: count('phase'), from: points(figures.from) } };
		case 'phase-gate':
			return phaseGate(figures, titleOf);
		case 'settled':
			return { key: 'explain.rule.settled', values: { count: count('spoke') } };
		case 'not-applicable':
			return { key: 'explain.rule.not-applicable', values: { said: count('said'), spoke: count('spoke') } };
		case 'lower-median':
			return {
				key: 'explain.rule.lower-median',
				values: { count: count('answered'), place: count('place') },
			};
		case 'no-answer':
			return {
				key: 'explain.rule.no-answer',
				values: { spoke: count('spoke'), dontKnow: count('dontKnow') },
			};
		case 'evidence-cap':
			return evidenceCap(figures);
		case 'evidence-needed':
			return {
				key:
					figures.applied === true
						? 'explain.rule.evidence-needed.applied'
						: 'explain.rule.evidence-needed.proved',
				values: {},
			};
	}
}
