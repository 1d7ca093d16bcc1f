/*
 * The lowest link of the chain: the voices of one item, how they became one answer, and what the evidence rule did.
 */
import type { Item } from '../../instruments/list-items.ts';
import { placeOfLowerMedian } from '../consensus/lower-median.ts';
import type { ElementScore, ItemScore, Voice } from '../score/score-sheet.ts';
import { valuePoints } from '../score/value-points.ts';
import type { ItemExplanation, Rule, VoicePart } from './explanation.ts';

const isProved = (voice: Voice): boolean => voice.evidence.trim() !== '';

function placeVoices(item: Item, score: ItemScore): VoicePart[] {
	const points = score.voices.map((voice) =>
		voice.status === 'answered' ? valuePoints(item.scale, voice.value) : null,
	);
	const holding = score.value === null ? -1 : placeOfLowerMedian(points);
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

function answerRule({ voices, gap }: ItemScore, placed: readonly VoicePart[]): Rule {
	const count = (status: Voice['status']) => voices.filter((voice) => voice.status === status).length;
	const spoke = voices.length - count('unanswered');
	if (gap === 'not-applicable')
		return { key: 'not-applicable', figures: { said: count('not-applicable'), spoke } };
	const middle = placed.find(({ holds }) => holds);
	if (!middle) return { key: 'no-answer', figures: { spoke, dontKnow: count('dont-know') } };
	const answered = placed.filter(({ place }) => place !== null).length;
	return { key: 'lower-median', figures: { answered, place: middle.place ?? 0 } };
}

/** None where the scale asks for no evidence, or nothing was answered. */
function evidenceRule(item: Item, score: ItemScore, placed: readonly VoicePart[]): Rule[] {
	const rule = item.scale.withoutEvidence;
	const own = placed.find(({ holds }) => holds)?.points;
	if (rule === undefined || own === undefined || own === null) return [];
	const proved = placed.some(({ points, hasEvidence }) => hasEvidence && points !== null && points >= own);
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
