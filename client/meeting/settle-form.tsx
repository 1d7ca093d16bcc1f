/*
 * The meeting's word on one item: the final value or that it does not apply, why, what it rests on, and what those
 * said who saw it otherwise. Nothing is sent before there is a value and a reason.
 */
import { useId, useState } from 'react';
import type { Scale } from '../../instruments/schema/framework.ts';
import type { SettlementRequest } from '../../instruments/schema/settlement.ts';
import { listChoices } from '../agreement/sector-shares.ts';
import { PersonalWarning } from '../privacy/personal-warning.tsx';
import { t } from '../ui/text.ts';
import type { MeetingRow } from './meeting-rows.ts';

interface Props {
	readonly row: MeetingRow;
	/** Words that are no names of persons. */
	readonly known: ReadonlySet<string>;
	readonly busy: boolean;
	readonly onSettle: (request: SettlementRequest) => void;
	readonly onCancel: () => void;
}

interface Draft {
	/** As the scale knows it; NOT_APPLICABLE for an item that does not apply; empty: nothing chosen. */
	readonly value: string;
	readonly reason: string;
	readonly minorityView: string;
	readonly source: string;
}

const NOT_APPLICABLE = 'not-applicable';

function draftOf({ settled, current }: MeetingRow): Draft {
	const value = settled?.status === 'not-applicable' ? NOT_APPLICABLE : (settled?.value ?? current.value);
	return {
		value: value ?? '',
		reason: settled?.reason ?? '',
		minorityView: settled?.minorityView ?? '',
		source: '',
	};
}

/** Without a source of its own the server takes the references of those who stand at or above the value. */
function requestOf({ question, seen }: MeetingRow, draft: Draft): SettlementRequest {
	const { reason, minorityView, source } = draft;
	const isAway = draft.value === NOT_APPLICABLE;
	return {
		...{ question, reason, minorityView, seen },
		...(isAway ? { status: 'not-applicable' as const } : { status: 'answered' as const, value: draft.value }),
		...(source.trim() !== '' && { evidence: [{ title: source.trim() }] }),
	};
}

interface ValueProps {
	readonly id: string;
	readonly scale: Scale;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

function ValueField({ id, scale, value, onChange }: ValueProps) {
	const choices = listChoices(scale);
	const away = { value: NOT_APPLICABLE, text: t('meeting.form.notApplicable') };
	if (choices.length === 0)
		return (
			<div className="field">
				<label htmlFor={id}>{t('meeting.form.value')}</label>
				<input
					id={id}
					className="input"
					inputMode="decimal"
					value={value === NOT_APPLICABLE ? '' : value}
					onChange={(event) => onChange(event.target.value.trim())}
				/>
				<label>
					<input
						type="checkbox"
						checked={value === NOT_APPLICABLE}
						onChange={(event) => onChange(event.target.checked ? NOT_APPLICABLE : '')}
					/>{' '}
					{away.text}
				</label>
			</div>
		);
	return (
		<fieldset className="settle-choices">
			<legend>{t('meeting.form.value')}</legend>
			{[...choices].reverse().map((choice) => (
				<Choice key={choice.value} name={id} choice={choice} value={value} onChange={onChange} />
			))}
			<Choice name={id} choice={away} value={value} onChange={onChange} />
		</fieldset>
	);
}

interface ChoiceProps {
	readonly name: string;
	readonly choice: { readonly value: string; readonly text: string };
	readonly value: string;
	readonly onChange: (value: string) => void;
}

const Choice = ({ name, choice, value, onChange }: ChoiceProps) => (
	<label>
		<input
			type="radio"
			name={name}
			checked={value === choice.value}
			onChange={() => onChange(choice.value)}
		/>{' '}
		{choice.text}
	</label>
);

interface WordsProps {
	readonly id: string;
	readonly label: string;
	readonly hint?: string;
	readonly error?: string | undefined;
	readonly value: string;
	readonly known: ReadonlySet<string>;
	readonly onChange: (value: string) => void;
}

function Words({ id, label, hint, error, value, known, onChange }: WordsProps) {
	const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{hint !== undefined && (
				<p className="muted small" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{error !== undefined && (
				<p className="field-error" id={`${id}-error`}>
					{error}
				</p>
			)}
			<textarea
				id={id}
				className="input"
				rows={3}
				maxLength={4000}
				value={value}
				aria-invalid={error !== undefined}
				aria-describedby={described === '' ? undefined : described}
				onChange={(event) => onChange(event.target.value)}
			/>
			<PersonalWarning texts={[value]} known={known} />
		</div>
	);
}

export function SettleForm({ row, known, busy, onSettle, onCancel }: Props) {
	const id = useId();
	const [draft, setDraft] = useState(() => draftOf(row));
	const [asked, setAsked] = useState(false);
	const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
	const missing = draft.value === '' || draft.reason.trim() === '';
	const submit = () => {
		setAsked(true);
		if (!missing) onSettle(requestOf(row, draft));
		else document.getElementById(draft.value === '' ? `${id}-value` : `${id}-reason`)?.focus();
	};
	return (
		<div className="stack settle-form" id={`${id}-value`} tabIndex={-1}>
			{asked && draft.value === '' && <p className="field-error">{t('meeting.form.value.missing')}</p>}
			<ValueField
				id={`${id}-choice`}
				scale={row.item.scale}
				value={draft.value}
				onChange={(value) => change({ value })}
			/>
			<p className="muted small">{t('personal.note')}</p>
			<Words
				id={`${id}-reason`}
				label={t('meeting.form.reason')}
				hint={t('meeting.form.reason.hint')}
				error={asked && draft.reason.trim() === '' ? t('meeting.form.reason.missing') : undefined}
				value={draft.reason}
				known={known}
				onChange={(reason) => change({ reason })}
			/>
			<Words
				id={`${id}-minority`}
				label={t('meeting.form.minority')}
				hint={t('meeting.form.minority.hint')}
				value={draft.minorityView}
				known={known}
				onChange={(minorityView) => change({ minorityView })}
			/>
			<div className="field">
				<label htmlFor={`${id}-source`}>{t('meeting.form.source')}</label>
				<p className="muted small" id={`${id}-source-hint`}>
					{t('meeting.form.source.hint')}
				</p>
				<input
					id={`${id}-source`}
					className="input"
					maxLength={2000}
					aria-describedby={`${id}-source-hint`}
					value={draft.source}
					onChange={(event) => change({ source: event.target.value })}
				/>
				<PersonalWarning texts={[draft.source]} known={known} />
			</div>
			<p className="actions">
				<button type="button" className="button" disabled={busy} onClick={submit}>
					{t('meeting.form.save')}
				</button>
				<button type="button" className="button button-quiet" onClick={onCancel}>
					{t('meeting.form.cancel')}
				</button>
			</p>
		</div>
	);
}
