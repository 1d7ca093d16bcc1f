/* The steps between an answer and the comparison, in order, with what has happened and when. */
import type { CountryStanding } from '../../instruments/schema/study.ts';
import { formatDateTime } from '../ui/format.ts';
import { t } from '../ui/text.ts';

const ORDER = ['submitted', 'cleared', 'released'] as const;

export function ClearanceSteps({ standing }: { readonly standing: CountryStanding }) {
	const times = {
		submitted: standing.submittedAt,
		cleared: standing.clearedAt,
		released: standing.releasedAt,
	};
	return (
		<ol className="steps">
			{ORDER.map((step) => {
				const at = times[step];
				return (
					<li key={step} className={at === undefined ? 'step' : 'step step-done'}>
						<strong>{t(`clearance.step.${step}`)}</strong>
						<span className="small">
							{at === undefined ? t('clearance.step.notYet') : formatDateTime(at)}
						</span>
						<span className="small muted">{t(`clearance.step.${step}.who`)}</span>
					</li>
				);
			})}
		</ol>
	);
}
