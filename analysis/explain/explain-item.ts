/*
 * The lowest link of the chain: the voices of one item, how they became one answer, and what the evidence rule did.
 */
import type { Item } from '../../instruments/list-items.ts';
import { placeOfLowerMedian } from '../consensus/lower-median.ts';
import type { ElementScore, ItemScore, Voice } from '../score/score-sheet.ts';
import { valuePoints } from '../score/value-points.ts';
import type { ItemExplanation, Rule, VoicePart } from './explanation.ts';

const isProved = (voice: Voice): boolean => voice.evidence.trim() !== '';

const pointsOf = (item: Item, { status, value }: Voice): number | null =>
	status === 'answered' ? valuePoints(item.scale, value) : null;

/** Where the meeting settled the item, no single voice holds. */
function placeVoices(item: Item, score: ItemScore): VoicePart[] {
	const points = score.voices.map((voice) => pointsOf(item, voice));
	const holding = score.value === null || score.settled ? -1 : placeOfLowerMedian(points);
	const answered = points.flatMap((own, i) => (own === null ? [] : [{ own, i }]));
	const order = answered.sort((a, b) => a.own - b.own || a.i - b.i).map(({ i }) => i);
	const parts = score.voices.map(
		(voice, i): VoicePart => ({
			respondent: voice.respondent,
			status: voice.status,
			value: voice.value,
			points: points[i] ?? null,
			hasEvidence: isProved(voice),
			place: order.includes(i) ? order.indexOf(i) + 1 : null,
			holds: i === holding,
		}),
	);
	return parts.sort((a, b) => (a.place ?? parts.length + 1) - (b.place ?? parts.length + 1));
}

function answerRule({ voices, gap, settled }: ItemScore, placed: readonly VoicePart[]): Rule {
	const count = (status: Voice['status']) => voices.filter((voice) => voice.status === status).length;
	const spoke = voices.length - count('unanswered');
	if (settled) return { key: 'settled', figures: { spoke } };
	if (gap === 'not-applicable')
		return { key: 'not-applicable', figures: { said: count('not-applicable'), spoke } };
	const middle = placed.find(({ holds }) => holds);
	if (!middle) return { key: 'no-answer', figures: { spoke, dontKnow: count('dont-know') } };
	const answered = placed.filter(({ place }) => place !== null).length;
	return { key: 'lower-median', figures: { answered, place: middle.place ?? 0 } };
}

/** Points that the evidence has to prove, and whether somebody at or above them gave some. */
function readProof(
	item: Item,
	{ settled }: ItemScore,
	placed: readonly VoicePart[],
): { readonly own: number | null; readonly proved: boolean } {
	if (settled) return { own: pointsOf(item, settled), proved: isProved(settled) };
	const own = placed.find(({ holds }) => holds)?.points ?? null;
	const isAbove = ({ points, hasEvidence }: VoicePart) =>
		hasEvidence && points !== null && own !== null && points >= own;
	return { own, proved: placed.some(isAbove) };
}

/** None where the scale asks for no evidence, or nothing was answered. */
function evidenceRule(item: Item, score: ItemScore, placed: readonly VoicePart[]): Rule[] {
	const rule = item.scale.withoutEvidence;
	const { own, proved } = readProof(item, score, placed);
	if (rule === undefined || own === null) return [];
	if (rule === 'missing')
		return [{ key: 'evidence-needed', figures: { applied: score.gap === 'no-source', proved } }];
	return [{ key: 'evidence-cap', figures: { cap: rule.cap, applied: score.starred, proved } }];
}

export function explainItem(item: Item, score: ItemScore, element: ElementScore): ItemExplanation {
	const voices = placeVoices(item, score);
	return {
		kind: 'item',
		score: element,
		...{ question: item.question, statement: item.statement, scale: item.scaleId },
		...{ max: score.max, value: score.value, gap: score.gap },
		...{ uncapped: score.uncapped, starred: score.starred },
		rules: [answerRule(score, voices), ...evidenceRule(item, score, voices)],
		voices,
	};
}
