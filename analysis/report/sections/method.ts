/* Annex: how to read the scores. Everything here is put together from the rules of the pack, so it can't lag behind. */
import type { Framework, Scale } from '../../../instruments/schema/framework.ts';
import { printPoints, printScore } from '../../charts/print-number.ts';
import { GAP_WORDS } from '../gap-words.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, textCell } from '../make-cells.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block } from '../report-model.ts';
import { heading, list, paragraph, type SectionBuilder } from './section-draft.ts';

const points = (value: number) => String(value);

function worthOf(scale: Scale): string {
	if (scale.kind === 'choice') {
		return scale.choices
			.map(({ text, points: worth }) => `${text.replace(/[.]$/, '')}: ${points(worth)}`)
			.join('; ');
	}
	if (scale.kind === 'bands') {
		return scale.bands.map(({ from, points: worth }) => `from ${from}: ${points(worth)}`).join('; ');
	}
	return `straight from ${scale.low} (0) to ${scale.high} (${points(scale.max)}), cut off outside`;
}

function evidenceText({ withoutEvidence }: Scale): string {
	if (withoutEvidence === undefined) return 'no rule';
	return withoutEvidence === 'missing' ? 'not scored' : `at most ${points(withoutEvidence.cap)}, starred`;
}

function scaleTable(context: ReportContext): Block {
	return {
		kind: 'table',
		caption: 'What an answer is worth, in points',
		rowTitle: 'Scale',
		columns: columns(['Points', 'Full points', 'Without evidence'], 'start'),
		rows: Object.values(context.pack.framework.scales).map((scale) => ({
			heading: scale.title,
			depth: 0,
			cells: [worthOf(scale), points(scale.max), evidenceText(scale)].map(textCell),
		})),
		notes: [],
		basis: makeBasis(context, { coverage: 'does not apply, these are rules' }),
		shape: 'list',
		beside: false,
	};
}

function groupRules(framework: Framework): string[] {
	const rules = Object.entries(framework.rules).map(([level, { availability, least }]) => {
		const atLeast = least === undefined ? '' : `, and at least ${least} of them unless all are there`;
		return `Each ${level} is scored when at least ${availability} of what applies below it has a score${atLeast}; its points are the weighted mean, brought to 0–4. Otherwise it is withheld.`;
	});
	const { system } = framework;
	if (!system) return [...rules, 'This study computes no overall score.'];
	const gate =
		system.gate === undefined
			? ''
			: ` Its phase is at most ${system.gate} above the phase of its lowest domain, so that one very weak domain is not hidden by the others.`;
	return [
		...rules,
		`“${system.title}” is the mean of the domains, when at least ${system.availability} of them have a score.${gate}`,
	];
}

function phaseTable(context: ReportContext): Block[] {
	const { phases } = context.pack.framework;
	if (!phases) return [paragraph('This study gives no phases.')];
	return [
		{
			kind: 'table',
			caption: 'Phases',
			rowTitle: 'Phase',
			columns: columns(['From points', 'From score', 'Meaning'], 'start'),
			rows: phases.map(({ number, title, from, meaning }) => ({
				heading: `${number} ${title}`,
				depth: 0,
				cells: [printPoints(from), printScore(from * 25), meaning].map(textCell),
			})),
			notes: [],
			basis: makeBasis(context, { coverage: 'does not apply, these are rules' }),
			shape: 'list',
			beside: false,
		},
		paragraph(
			'The phases and their bands of points are set by the study pack. An edge belongs to the upper band, and values are compared before rounding. No figure is rounded up onto a whole number of points, so that a score of 74.6 is printed as 74 and not as 75.',
		),
	];
}

function codeList(): string[] {
	const { withheld, unanswered } = GAP_WORDS;
	return [
		'n/a (NA): not applicable, with a reason given. It leaves the count altogether.',
		'? (DK): the respondent does not know. It counts as missing.',
		`-- (shown as an empty outline): ${unanswered.word}. It counts as missing.`,
		'*: answered without the evidence that the rule asks for. The star is carried up to every score above.',
		`${withheld.mark}: ${withheld.word}. It is never read as zero.`,
		'A padlock: not released, and no figure is printed anywhere.',
	];
}

function integrationText({ integration }: Framework): Block[] {
	if (!integration) return [];
	const { cells, unevenFrom, biasFrom, evenTo, coreFrom, weakBelow } = integration;
	return [
		heading('Integration reading'),
		paragraph(
			`For each domain with at least ${cells} of its theme cells scored, on values before the evidence rule and out of 100: issue-based when the themes lie ${unevenFrom} or more apart, or stand on average ${biasFrom} or more above the domain; integrative when they lie at most ${evenTo} apart, the domain stands at ${coreFrom} or more and not below the themes; weak throughout when all are below ${weakBelow}; otherwise mixed.`,
		),
	];
}

export const method: SectionBuilder = (context) => {
	const { framework, words } = context.pack;
	return {
		id: 'method',
		title: 'Method: how to read the scores',
		blocks: [
			paragraph(
				`Points run from 0 to 4 and are printed with one decimal; the score beside them is the same value out of 100, as a whole number. No score is taken from a comparison between ${words.members}, so that of one does not move when another’s does.`,
			),
			scaleTable(context),
			heading('From answers to scores'),
			list([
				...(context.desk
					? []
					: [
							'Several answers to one item: the value that a consensus meeting settled; where none did, the lower median of the answered values, which is the cautious one of the two middle answers.',
						]),
				...groupRules(framework),
				...(framework.themes
					? [
							`A theme is the mean of its cells, when at least ${framework.themes.availability} of those that apply have a score.`,
						]
					: []),
			]),
			heading('Coverage and range'),
			paragraph(
				'Coverage is the number of scored items over the number of items that apply. The range says where the score would lie if all missing answers were worth nothing, and if they were worth full points. Nothing missing is estimated.',
			),
			heading('Marks'),
			list(codeList()),
			heading('Phases'),
			...phaseTable(context),
			...integrationText(framework),
		],
	};
};
