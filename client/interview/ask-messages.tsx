/* What is wrong with one answer, at the question: what to do first, then the rule it breaks. */
import type { Flag } from '../../instruments/schema/response.ts';
import { t } from '../ui/text.ts';
import type { Refusal } from './save-state.ts';
import { sayFlag } from './say-flag.ts';

interface Props {
	readonly flags: readonly Flag[];
	readonly refusal: Refusal | undefined;
}

export function AskMessages({ flags, refusal }: Props) {
	return (
		<div aria-live="polite">
			{refusal && (
				<p className="field-error">
					<span className="visually-hidden">{t('ask.error')} </span>
					{t('ask.refused', { detail: refusal.detail })}
				</p>
			)}
			{flags.map((flag) => (
				<p key={`${flag.rule} ${flag.cure}`} className="field-error">
					<span className="visually-hidden">{t('ask.error')} </span>
					{sayFlag(flag)}
				</p>
			))}
		</div>
	);
}
