/*
 * Draws the answers of the fictional training round from the profiles of its states: the same seed and the same pack
 * give the same file, byte for byte. After a change of pack or profiles run `npx tsx data/samples/draw-training-answers.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import { Framework } from '../../instruments/schema/framework.ts';
import { PackFile } from '../../instruments/schema/pack-file.ts';
import { Questionnaire, type Section } from '../../instruments/schema/questionnaire.ts';
import { writeCsv } from '../write-csv.ts';
import { drawNationalAnswers } from './draw-national-answers.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { DOMAINS, TRAINING_STATES, type TrainingState } from './training-states.ts';
import { DOCUMENTS, NOT_KNOWN, NOT_OURS, REMARKS } from './training-texts.ts';

const SEED = 20260105;
const PACK = new URL('../../instruments/packs/asean-cps/', import.meta.url);
export const ANSWERS_FILE = new URL('asean-cps-training/answers.csv', import.meta.url);
const COLUMNS = ['country', 'respondent', 'question', 'value', 'status', 'evidence', 'confidence', 'comment'];

const BENCHMARK_VALUES = ['no', 'slightly', 'largely', 'yes'] as const;
/** From which strength on a benchmark is slightly, largely, fully met. */
const BENCHMARK_STEPS = [0.2, 0.42, 0.68] as const;
/** What exists comes before what is good, applied and monitored. */
const LETTER_SHIFT: Readonly<Record<string, number>> = { a: 0.22, b: 0.07, c: -0.07, d: -0.18 };
/** Those who watch from outside tend to see less of it. */
const OUTLOOK: Readonly<Record<string, number>> = { 'civil-society': -0.08, 'rights-institution': -0.05 };
/** So low that no error of view turns it into anything but a no. */
const NOTHING = -1;
/** How often a yes, or a level above 2, comes without evidence. */
const WITHOUT_EVIDENCE = 0.12;

/** A scored question as the drawing sees it. */
interface Item {
	readonly question: string;
	readonly domain: string;
	/** The indicator or the issue to which it belongs. */
	readonly group: string;
	/** Left out for a subject of an issue. */
	readonly letter?: string;
	/** The benchmark that, answered no, makes this one a no. */
	readonly gate?: string;
}

interface Drawn {
	readonly value: string;
	readonly status: AnswerRow['status'];
	readonly evidence: string;
	readonly confidence: string;
	readonly comment: string;
}

const empty: Drawn = { value: '', status: 'unanswered', evidence: '', confidence: '', comment: '' };

function listItems(framework: Framework): Item[] {
	const benchmarks = framework.domains.flatMap((domain) =>
		(domain.children ?? [])
			.flatMap((standard) => standard.children ?? [])
			.flatMap((indicator) =>
				(indicator.children ?? []).map((benchmark) => {
					const letter = benchmark.id.slice(-1);
					const gate =
						indicator.gate && indicator.gate !== letter
							? { gate: `b${indicator.id.replaceAll('.', '')}${indicator.gate}` }
							: {};
					return {
						question: benchmark.question ?? '',
						domain: domain.id,
						group: indicator.id,
						letter,
						...gate,
					};
				}),
			),
	);
	const cells = (framework.themes?.list ?? []).flatMap((theme) =>
		theme.cells.map((cell) => ({ question: cell.question, domain: cell.domain, group: theme.id })),
	);
	return [...benchmarks, ...cells];
}

/** How far each item is really met in the state, mostly 0-1; what the sectors then see with some error. */
function drawTruth(state: TrainingState, items: readonly Item[], random: SeededRandom): Map<string, number> {
	const groups = new Map<string, number>();
	return new Map(
		items.map((item) => {
			if (state.without.includes(item.group)) return [item.question, NOTHING];
			const core = state.core[DOMAINS.indexOf(item.domain)] ?? 0;
			const stray = state.noise * (2 * random.next() - 1);
			if (item.letter === undefined)
				return [item.question, (state.themes[item.group] ?? core - 0.04) + stray];
			if (!groups.has(item.group)) groups.set(item.group, core + state.noise * (2 * random.next() - 1));
			const strength = groups.get(item.group) ?? core;
			return [item.question, strength + (LETTER_SHIFT[item.letter] ?? 0) + stray / 2];
		}),
	);
}

/** Why an item stays without a value in this state, or undefined when it gets one. */
function drawMissing(
	state: TrainingState,
	item: Item,
	lead: boolean,
	random: SeededRandom,
): Drawn | undefined {
	const reason = state.notApplicable[item.question];
	if (reason) return { ...empty, status: 'not-applicable', comment: reason };
	const unknown = state.unknown.includes(item.group) && (item.letter === 'c' || item.letter === 'd');
	const skipped = state.unanswered.includes(item.letter === undefined ? item.group : item.domain);
	if (unknown || (skipped && random.chance(0.85))) {
		return random.chance(0.3) ? { ...empty, status: 'dont-know', comment: random.pick(NOT_KNOWN) } : empty;
	}
	if (random.chance(0.01)) return empty;
	if (lead) return undefined;
	if (random.chance(0.015)) return { ...empty, status: 'not-applicable', comment: random.pick(NOT_OURS) };
	if (random.chance(item.letter === 'd' ? 0.06 : 0.025))
		return { ...empty, status: 'dont-know', comment: random.pick(NOT_KNOWN) };
	return undefined;
}

/** The answer of one sector to one item, from what it sees of the truth. */
function drawAnswer(seen: number, item: Item, lead: boolean, title: string, random: SeededRandom): Drawn {
	const theme = item.letter === undefined;
	const step = theme
		? Math.min(4, Math.max(0, Math.floor(seen * 5)))
		: BENCHMARK_STEPS.filter((from) => seen >= from).length;
	const full = theme ? step > 2 : step === 3;
	const shown = full ? 1 - WITHOUT_EVIDENCE : step === 0 ? 0.04 : 0.5;
	const between = step > 0 && !full;
	return {
		value: theme ? String(step) : (BENCHMARK_VALUES[step] ?? 'no'),
		status: 'answered',
		evidence: random.chance(shown) ? drawEvidence(theme ? item.group : item.domain, title, random) : '',
		confidence: random.pick(lead ? ['high', 'high', 'medium'] : ['high', 'medium', 'medium', 'low']),
		comment: between && random.chance(0.04) ? random.pick(REMARKS) : '',
	};
}

function drawEvidence(subject: string, title: string, random: SeededRandom): string {
	const [document, part] = DOCUMENTS[subject] ?? ['Report', 'page'];
	return `${document} of ${title}, ${part} ${random.whole(2, 60)}`;
}

/** Every answer of one sector in one section, in the order asked. */
function drawSection(
	sector: string,
	section: Section,
	state: TrainingState,
	title: string,
	items: ReadonlyMap<string, Item>,
	truth: ReadonlyMap<string, number>,
	random: SeededRandom,
): AnswerRow[] {
	const lead = section.lead === sector;
	const said = new Map<string, string>();
	return section.elements.flatMap((element) => {
		const item = items.get(element.name);
		if (!item) return [];
		const error = state.dissent * (random.next() - 0.5) + (OUTLOOK[sector] ?? 0) + (lead ? 0.02 : 0);
		const seen = (truth.get(item.question) ?? 0) + error;
		const answer = drawMissing(state, item, lead, random) ?? drawAnswer(seen, item, lead, title, random);
		const closed = item.gate !== undefined && said.get(item.gate) === 'no';
		const kept: Drawn = closed ? { ...empty, value: 'no', status: 'answered', confidence: 'high' } : answer;
		said.set(item.question, kept.value);
		return [{ country: state.code, respondent: sector, question: item.question, ...kept }];
	});
}

/** On the cover page every sector says what the national response says. */
function sayCover(
	sector: string,
	section: Section,
	framework: Framework,
	national: readonly AnswerRow[],
): AnswerRow[] {
	const cover = new Set(framework.unscored.flatMap(({ question, why }) => (why === 'cover' ? [question] : [])));
	const asked = new Set(section.elements.flatMap(({ name }) => (cover.has(name) ? [name] : [])));
	return national.filter((row) => asked.has(row.question)).map((row) => ({ ...row, respondent: sector }));
}

/** The whole file of answers as text. */
export function drawTrainingAnswers(): string {
	const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, PACK), 'utf8'));
	const pack = PackFile.parse(read('pack.json'));
	const framework = Framework.parse(read('framework.json'));
	const questionnaire = Questionnaire.parse(read('questionnaire.json'));
	const members = pack.rounds.find((round) => round.id === 'training')?.members ?? [];
	const items = new Map(listItems(framework).map((item) => [item.question, item]));
	const random = seededRandom(SEED);
	const rows = TRAINING_STATES.flatMap((state) => {
		const title = members.find((member) => member.code === state.code)?.name ?? state.code;
		const truth = drawTruth(state, [...items.values()], random);
		const sectors = pack.sectors.filter((sector) => !state.absent.includes(sector.id));
		const sectionsOf = (id: string) =>
			questionnaire.pages.filter((section) => section.lead === id || section.asked?.includes(id));
		const drawn = sectors.map(({ id }) => ({
			id,
			rows: sectionsOf(id).flatMap((section) =>
				drawSection(id, section, state, title, items, truth, random),
			),
		}));
		const national = drawNationalAnswers(state, title, framework, questionnaire, random);
		const answers = drawn.flatMap(({ id, rows }) => [
			...sectionsOf(id).flatMap((section) => sayCover(id, section, framework, national)),
			...rows,
		]);
		return [...national, ...answers];
	});
	return writeCsv(
		COLUMNS,
		rows.map((row) => ({ ...row })),
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(ANSWERS_FILE, drawTrainingAnswers());
