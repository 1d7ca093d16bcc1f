/* The fields of a document: what it is called in its own language and in English, what it is, and where it can be read. */
import { DOCUMENT_STATUSES, DOCUMENT_TYPES } from '../../instruments/schema/document.ts';
import type { StudyPack } from '../api.ts';
import { ChoiceField } from '../secretariat/choice-field.tsx';
import { t } from '../ui/text.ts';
import { ChooseMany } from './choose-many.tsx';
import type { Draft, DraftFault } from './document-draft.ts';

type TextField = 'title' | 'titleEnglish' | 'year' | 'articles' | 'language' | 'link' | 'note';

interface Props {
	readonly id: string;
	readonly draft: Draft;
	readonly faults: readonly DraftFault[];
	readonly pack: StudyPack;
	readonly onChange: (part: Partial<Draft>) => void;
}

export function DocumentFields({ id, draft, faults, pack, onChange }: Props) {
	const text = (field: TextField, longest: number, kind: 'text' | 'url' = 'text') => {
		const isWrong = faults.some((one) => one === field);
		return (
			<div className="field">
				<label htmlFor={`${id}-${field}`}>{t(`bank.field.${field}`)}</label>
				{isWrong && (
					<p className="field-error" id={`${id}-${field}-fault`}>
						{t(`bank.fault.${field as DraftFault}`)}
					</p>
				)}
				<input
					id={`${id}-${field}`}
					className="input"
					type={kind}
					inputMode={field === 'year' ? 'numeric' : undefined}
					maxLength={longest}
					value={draft[field]}
					aria-invalid={isWrong}
					aria-describedby={isWrong ? `${id}-${field}-fault` : undefined}
					onChange={(event) => onChange({ [field]: event.target.value })}
				/>
			</div>
		);
	};
	return (
		<>
			{text('title', 1000)}
			{text('titleEnglish', 1000)}
			<div className="bank-pair">
				<ChoiceField
					id={`${id}-type`}
					label={t('bank.field.type')}
					value={draft.type}
					onChoose={(type) => onChange({ type: DOCUMENT_TYPES.find((one) => one === type) ?? 'other' })}
				>
					{DOCUMENT_TYPES.map((type) => (
						<option key={type} value={type}>
							{t(`bank.type.${type}`)}
						</option>
					))}
				</ChoiceField>
				{text('year', 4)}
				<ChoiceField
					id={`${id}-status`}
					label={t('bank.field.status')}
					value={draft.status}
					onChoose={(status) =>
						onChange({ status: DOCUMENT_STATUSES.find((one) => one === status) ?? 'unknown' })
					}
				>
					{DOCUMENT_STATUSES.map((status) => (
						<option key={status} value={status}>
							{t(`bank.status.${status}`)}
						</option>
					))}
				</ChoiceField>
				{text('language', 200)}
			</div>
			{text('articles', 2000)}
			{text('link', 2000, 'url')}
			{text('note', 2000)}
			<ChooseMany
				title={t('bank.field.domains')}
				options={pack.framework.domains}
				chosen={draft.domains}
				onChange={(domains) => onChange({ domains })}
			/>
			<ChooseMany
				title={t('bank.field.themes')}
				options={pack.framework.themes?.list ?? []}
				chosen={draft.themes}
				onChange={(themes) => onChange({ themes })}
			/>
		</>
	);
}
