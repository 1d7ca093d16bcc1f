/*
 * Says at once what an answer without evidence counts. The rule is the scale's own (withoutEvidence); nothing
 * here knows any number.
 */
import { valuePoints } from '../../analysis/score/value-points.ts';
import type { Scale } from '../../instruments/schema/framework.ts';
import { formatNumber } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { useAskFacts } from './ask-context.tsx';
import type { AnswerChange } from './save-state.ts';
import { useAnswer } from './use-desk.ts';

/** Undefined when the evidence rule does not touch this answer. */
function sayRule(scale: Scale, { value, evidence }: AnswerChange): string | undefined {
	if (value === null || (evidence?.length ?? 0) > 0 || scale.withoutEvidence === undefined) return undefined;
	if (scale.withoutEvidence === 'missing') return t('evidence.missing');
	const points = valuePoints(scale, String(value));
	const { cap } = scale.withoutEvidence;
	if (points === null || points <= cap) return undefined;
	return t('evidence.capped', { cap: formatPoints(cap), max: formatPoints(scale.max) });
}

const formatPoints = (points: number) => formatNumber(points, Number.isInteger(points) ? 0 : 2);

export function EvidenceRule({ name }: { readonly name: string }) {
	const { desk, items } = useAskFacts();
	const { answer } = useAnswer(desk, name);
	const scale = items.get(name)?.scale;
	const text = scale && sayRule(scale, answer);
	return (
		<div aria-live="polite">
			{text !== undefined && (
				<p className="ask-rule">
					<span aria-hidden="true">★ </span>
					{text}
				</p>
			)}
		</div>
	);
}
