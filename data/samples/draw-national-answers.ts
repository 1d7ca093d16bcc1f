/*
 * What the respondent "national" of a fictional state says on the cover page, to the context figures and to the
 * open questions. The figures are invented; a weaker state tends to have worse ones.
 */
import type { AnswerRow, AnswerStatus } from '../../instruments/schema/answer.ts';
import { NATIONAL } from '../../instruments/schema/answer.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import type { Questionnaire } from '../../instruments/schema/questionnaire.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { TrainingState } from './training-states.ts';
import { NOT_KNOWN, OPEN_ANSWERS } from './training-texts.ts';

/** A figure in the strongest and in the weakest state that can be thought of, and its decimals. */
type Range = readonly [strong: number, weak: number, decimals: number];

const RANGES: Readonly<Record<string, Range>> = {
	ctx_births_registered: [99.8, 62, 1],
	ctx_residential_care: [40, 320, 0],
	ctx_violent_discipline: [35, 80, 1],
	ctx_trafficking: [0.2, 6, 1],
	ctx_sexual_violence_women: [3, 15, 1],
	ctx_sexual_violence_men: [1, 8, 1],
	ctx_homicide: [0.5, 4, 1],
	ctx_married_before_15: [0.1, 3.5, 1],
	ctx_married_before_18: [4, 25, 1],
	ctx_child_labour: [2, 14, 1],
	ctx_out_of_school_primary: [0.5, 6, 1],
	ctx_out_of_school_lower: [3, 15, 1],
	ctx_out_of_school_upper: [12, 40, 1],
	ctx_completion_primary: [99, 80, 1],
	ctx_completion_lower: [96, 60, 1],
	ctx_completion_upper: [88, 35, 1],
	ctx_parity_sex: [1.01, 0.93, 2],
	ctx_parity_place: [0.98, 0.72, 2],
	ctx_parity_wealth: [0.9, 0.4, 2],
	ctx_bullied: [15, 40, 1],
	ctx_arrested: [60, 240, 0],
	ctx_diverted: [48, 12, 0],
	ctx_pretrial_detention: [2, 18, 0],
	ctx_sentenced_detention: [3, 20, 0],
	ctx_social_workers: [120, 10, 0],
	ctx_budget_share: [1.6, 0.1, 2],
	ctx_social_protection: [85, 15, 0],
};

/** Counts, as a share of all children under 18. */
const COUNTS: Readonly<Record<string, readonly [low: number, high: number]>> = {
	ctx_helpline: [0.005, 0.04],
	ctx_online_abuse: [0.0001, 0.001],
	ctx_disaster_deaths: [0.00001, 0.00005],
	ctx_disaster_affected: [0.002, 0.03],
};

type Given = Pick<AnswerRow, 'value' | 'status' | 'evidence' | 'confidence' | 'comment'>;
const given = (value: string, more: Partial<Given> = {}): Given => ({
	value,
	status: 'answered',
	evidence: '',
	confidence: '',
	comment: '',
	...more,
});
const missing = (status: AnswerStatus, comment = ''): Given => given('', { status, comment });

/** Rows for every unscored question, in the order of the questionnaire; one that is not shown has none. */
export function drawNationalAnswers(
	state: TrainingState,
	title: string,
	framework: Framework,
	questionnaire: Questionnaire,
	random: SeededRandom,
): AnswerRow[] {
	const cover = drawCover(state, random);
	const open = drawOpen(state, framework, random);
	const children = random.whole(250, 6000) * 1000;
	const answers: Record<string, Given | undefined> = { ...cover, ...open };
	for (const page of questionnaire.pages) {
		for (const figure of page.elements) {
			if (figure.type !== 'panel') continue;
			const year = random.whole(2019, 2024);
			const source = `Statistical Yearbook of ${title} ${year}`;
			const drawn = figure.elements
				.filter(({ name }) => !name.endsWith('_year'))
				.map(({ name }) => [name, drawFigure(name, children, source, state, random)] as const);
			const known = drawn.some(([, one]) => one.status === 'answered');
			Object.assign(answers, Object.fromEntries(drawn));
			for (const { name } of figure.elements)
				answers[name] ??= known ? given(String(year)) : missing('unanswered');
		}
	}
	return framework.unscored.flatMap(({ question }) => {
		const answer = answers[question];
		return answer ? [{ country: state.code, respondent: NATIONAL, question, ...answer }] : [];
	});
}

function drawCover(state: TrainingState, random: SeededRandom): Record<string, Given> {
	const part = state.territoryPart;
	return {
		reference_date: given(`2026-0${random.whole(1, 3)}-${random.whole(10, 28)}`),
		territory: given(part ? 'part' : 'whole'),
		...(part ? { territory_part: given(part) } : {}),
	};
}

function drawFigure(
	name: string,
	children: number,
	source: string,
	state: TrainingState,
	random: SeededRandom,
): Given {
	if (name === 'ctx_children') return given(String(children), { evidence: source, confidence: 'high' });
	if (random.chance(0.1)) return missing('unanswered');
	if (random.chance(0.06)) return missing('dont-know', random.pick(NOT_KNOWN));
	const confidence = random.pick(['high', 'high', 'medium', 'low']);
	return given(drawNumber(name, children, state, random), { evidence: source, confidence });
}

function drawNumber(name: string, children: number, state: TrainingState, random: SeededRandom): string {
	const count = COUNTS[name];
	if (count) return String(Math.round(children * (count[0] + (count[1] - count[0]) * random.next())));
	const range = RANGES[name];
	if (!range) throw new RangeError(`drawNumber requires a range for ${name}`);
	const strength = state.core.reduce((sum, one) => sum + one, 0) / state.core.length;
	const weakness = Math.min(1, Math.max(0, 1 - strength + 0.4 * (random.next() - 0.5)));
	return (range[0] + (range[1] - range[0]) * weakness).toFixed(range[2]);
}

function drawOpen(state: TrainingState, framework: Framework, random: SeededRandom): Record<string, Given> {
	const ordered = framework.domains
		.map((domain, at) => ({ title: domain.title.toLowerCase(), strength: state.core[at] ?? 0 }))
		.toSorted((a, b) => b.strength - a.strength)
		.map((domain) => domain.title);
	const answers: Record<string, Given> = {
		open_strengths: given(`Our strongest parts are: ${ordered.slice(0, 3).join('; ')}.`),
		open_gaps: given(`Most is missing in: ${ordered.slice(-3).join('; ')}.`),
	};
	for (const [question, texts] of Object.entries(OPEN_ANSWERS))
		answers[question] = random.chance(0.15) ? missing('unanswered') : given(random.pick(texts));
	return answers;
}
