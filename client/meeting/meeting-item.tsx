/* One item of the meeting: what each respondent said, which value holds for now, and what the meeting settled. */
import { useMemo, useState } from 'react';
import { wordsOfNames } from '../../instruments/free-texts.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import type { SavedSettlement, SettlementRequest } from '../../instruments/schema/settlement.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { statusText } from '../agreement/status-figure.tsx';
import { valueText } from '../results/value-text.ts';
import { VoiceItem } from '../results/voice-item.tsx';
import { Chip } from '../ui/chip.tsx';
import { formatDateTime } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import type { MeetingRow } from './meeting-rows.ts';
import { SettleForm } from './settle-form.tsx';

interface Props {
	readonly study: Study;
	readonly row: MeetingRow;
	readonly question: Question | undefined;
	readonly isOpen: boolean;
	readonly busy: boolean;
	/** Resolves to true when it is saved. */
	readonly onSettle: (request: SettlementRequest) => Promise<boolean>;
}

const sayValue = (question: Question | undefined, value: string | null) =>
	value === null ? t('meeting.value.none') : valueText(question, value);

function Settled({ settled, question }: { settled: SavedSettlement; question: Question | undefined }) {
	const { status, value, reason, minorityView, evidence, by, at, inBlock } = settled;
	const said = status === 'not-applicable' ? t('meeting.form.notApplicable') : valueText(question, value);
	return (
		<div className="settled stack">
			<p>
				<span className="muted">{t('meeting.settled.at')}</span> <strong>{said}</strong>
			</p>
			<p>{inBlock ? t('meeting.settled.block') : reason}</p>
			{minorityView !== '' && (
				<p>
					<span className="muted">{t('meeting.form.minority')}:</span> {minorityView}
				</p>
			)}
			<p className="muted small">
				{t('meeting.settled.by', { by, at: formatDateTime(at), count: evidence.length })}
			</p>
		</div>
	);
}

function Actions({ study, row, question, busy, onSettle }: Omit<Props, 'isOpen'>) {
	const known = useMemo(() => wordsOfNames(study.members), [study]);
	const [open, setOpen] = useState(false);
	const settle = async (request: SettlementRequest) => {
		if (await onSettle(request)) setOpen(false);
	};
	const takeBack = () => settle({ question: row.question, status: 'withdrawn', reason: '', seen: row.seen });
	if (open)
		return (
			<SettleForm
				key={row.seen}
				row={row}
				known={known}
				busy={busy}
				onSettle={(request) => void settle(request)}
				onCancel={() => setOpen(false)}
			/>
		);
	const name = { item: row.item.statement };
	return (
		<p className="actions">
			<button
				type="button"
				className="button button-quiet"
				aria-label={t(row.settled ? 'meeting.change.of' : 'meeting.settle.of', name)}
				onClick={() => setOpen(true)}
			>
				{t(row.settled ? 'meeting.change' : 'meeting.settle')}
			</button>
			{row.settled && (
				<button
					type="button"
					className="link-button"
					disabled={busy}
					aria-label={t('meeting.takeBack.of', { ...name, value: sayValue(question, row.settled.value) })}
					onClick={() => void takeBack()}
				>
					{t('meeting.takeBack')}
				</button>
			)}
		</p>
	);
}

export function MeetingItem({ study, row, question, isOpen, busy, onSettle }: Props) {
	const { item, status, settled, voices, provisional } = row;
	return (
		<li className="card meeting-item" aria-label={item.statement}>
			<h3>{item.statement}</h3>
			<p className="small">
				<span className="mono">{item.id}</span> <Chip text={statusText(status)} />{' '}
				<span className="muted">
					{t('meeting.provisional', { value: sayValue(question, provisional.value) })}
				</span>
			</p>
			{voices.length === 0 ? (
				<p className="muted">{t('meeting.voices.none')}</p>
			) : (
				<ul className="voices">
					{voices.map((voice) => (
						<VoiceItem key={voice.respondent} voice={voice} question={question} study={study} />
					))}
				</ul>
			)}
			{settled && <Settled settled={settled} question={question} />}
			{isOpen && <Actions study={study} row={row} question={question} busy={busy} onSettle={onSettle} />}
		</li>
	);
}
