/* The items on which the respondents agree, confirmed together: what is agreed needs no talk, only a word. */
import type { Questionnaire } from '../../instruments/schema/questionnaire.ts';
import type { SettleRequest } from '../../instruments/schema/settlement.ts';
import { findQuestion, valueText } from '../results/value-text.ts';
import { t } from '../ui/text.ts';
import { listBlock, type MeetingRow } from './meeting-rows.ts';

interface Props {
	readonly rows: readonly MeetingRow[];
	readonly questionnaire: Questionnaire;
	readonly busy: boolean;
	readonly onSettle: (request: SettleRequest) => Promise<boolean>;
}

const requestOf = (rows: readonly MeetingRow[]): SettleRequest => ({
	inBlock: true,
	settlements: rows.map(({ question, provisional, seen }) => ({
		...{ question, status: 'answered' as const, value: provisional.value, reason: '', seen },
	})),
});

export function BlockBox({ rows, questionnaire, busy, onSettle }: Props) {
	const block = listBlock(rows);
	if (block.length === 0) return null;
	return (
		<section className="card stack" aria-labelledby="block">
			<h2 id="block">{t('meeting.block.title', { count: block.length })}</h2>
			<p>{t('meeting.block.text')}</p>
			<details className="fold">
				<summary>{t('meeting.block.list')}</summary>
				<ul className="fold-body small">
					{block.map(({ id, item, provisional, question }) => (
						<li key={id}>
							{item.statement}{' '}
							<strong>{valueText(findQuestion(questionnaire, question), provisional.value ?? '')}</strong>
						</li>
					))}
				</ul>
			</details>
			<p>
				<button
					type="button"
					className="button"
					disabled={busy}
					onClick={() => void onSettle(requestOf(block))}
				>
					{t('meeting.block.confirm', { count: block.length })}
				</button>
			</p>
		</section>
	);
}
