/*
 * A reference that cites a document of the policy bank: its titles stand as they are in the bank; where in it, and
 * a note on the translation, are this answer's own.
 */
import { useId } from 'react';
import type { Evidence } from '../../instruments/schema/answer.ts';
import { fileAddress } from '../files/files-api.ts';
import { DownloadLink } from '../ui/download-link.tsx';
import { Linked } from '../ui/linked.tsx';
import { t } from '../ui/text.ts';
import { useAskFacts } from './ask-context.tsx';
import { ZawgyiOffer } from './zawgyi-offer.tsx';

interface Props {
	readonly entry: Evidence;
	readonly number: number;
	readonly readOnly: boolean;
	readonly onChange: (field: 'article' | 'note', text: string) => void;
	readonly onRemove: () => void;
}

export function CitedEntry({ entry, number, readOnly, onChange, onRemove }: Props) {
	const { desk } = useAskFacts();
	const { study, country } = desk.getResponse();
	const id = useId();
	const title = entry.titleEnglish ?? entry.title ?? '';
	return (
		<fieldset className="evidence evidence-cited">
			<legend>{t('evidence.entry', { number })}</legend>
			<div className="evidence-document">
				<p>
					<strong>{title}</strong>
				</p>
				{entry.title !== undefined && entry.title !== title && <p>{entry.title}</p>}
				{entry.link !== undefined && (
					<p className="small">
						<Linked text={entry.link} />
					</p>
				)}
				{entry.file !== undefined && (
					<p className="small">
						<DownloadLink
							href={fileAddress(study, country, entry.file)}
							title={t('files.open')}
							format={t('files.fromBank')}
						/>
					</p>
				)}
			</div>
			{(['article', 'note'] as const).map((field) => (
				<div key={field} className="field">
					<label htmlFor={`${id}-${field}`}>{t(`evidence.${field}`)}</label>
					<input
						id={`${id}-${field}`}
						className="input"
						type="text"
						maxLength={2000}
						value={entry[field] ?? ''}
						readOnly={readOnly}
						onChange={(event) => onChange(field, event.target.value)}
					/>
					{!readOnly && <ZawgyiOffer text={entry[field] ?? ''} onConvert={(text) => onChange(field, text)} />}
				</div>
			))}
			{!readOnly && (
				<button type="button" className="link-button" onClick={onRemove}>
					{t('evidence.remove', { number })}
				</button>
			)}
		</fieldset>
	);
}
