/*
 * The references of one answer: what a document is called, where in it, where it can be read; or a document of the
 * country's policy bank. A new line is kept on the page until something stands in it; only then is it part of the
 * answer.
 */
import '../styles/bank.css';
import { useId, useState } from 'react';
import type { Evidence } from '../../instruments/schema/answer.ts';
import type { BankDocument } from '../../instruments/schema/document.ts';
import { getStudy } from '../api.ts';
import { BankPicker } from '../files/bank-picker.tsx';
import { loadPack } from '../session/load-pack.ts';
import { t } from '../ui/text.ts';
import { useAskFacts } from './ask-context.tsx';
import { CitedEntry } from './cited-entry.tsx';
import { ZawgyiOffer } from './zawgyi-offer.tsx';

interface Line {
	readonly key: number;
	readonly entry: Evidence;
}

const FIELDS = ['title', 'article', 'link'] as const;
/** Wanted for a document that is not in English. */
const LANGUAGE_FIELDS = ['titleEnglish', 'language', 'note'] as const;
type Field = (typeof FIELDS)[number] | (typeof LANGUAGE_FIELDS)[number];

const isFilled = (entry: Evidence) => Object.values(entry).some((text) => (text ?? '').trim() !== '');

/** Without the members that became empty. */
function withField(entry: Evidence, field: Field, text: string): Evidence {
	const { [field]: _, ...rest } = entry;
	return text === '' ? rest : { ...rest, [field]: text };
}

/** What is copied out of the bank into the answer, so that a frozen answer says all by itself. */
const cite = ({ id, title, titleEnglish, language, link, file }: BankDocument): Evidence => ({
	title,
	...(titleEnglish !== '' && { titleEnglish }),
	...(language !== '' && { language }),
	...(link !== '' && { link }),
	document: id,
	...(file && { file: file.id }),
});

interface EntryProps {
	readonly entry: Evidence;
	readonly number: number;
	readonly readOnly: boolean;
	readonly onChange: (entry: Evidence) => void;
	readonly onRemove: () => void;
}

function Entry({ entry, number, readOnly, onChange, onRemove }: EntryProps) {
	const id = useId();
	const input = (field: Field) => (
		<div key={field} className="field">
			<label htmlFor={`${id}-${field}`}>{t(`evidence.${field}`)}</label>
			<input
				id={`${id}-${field}`}
				className="input"
				type={field === 'link' ? 'url' : 'text'}
				maxLength={2000}
				value={entry[field] ?? ''}
				readOnly={readOnly}
				onChange={(event) => onChange(withField(entry, field, event.target.value))}
			/>
			{!readOnly && (
				<ZawgyiOffer
					text={entry[field] ?? ''}
					onConvert={(text) => onChange(withField(entry, field, text))}
				/>
			)}
		</div>
	);
	const isTold = LANGUAGE_FIELDS.some((field) => entry[field] !== undefined);
	return (
		<fieldset className="evidence">
			<legend>{t('evidence.entry', { number })}</legend>
			{FIELDS.map(input)}
			{(isTold || !readOnly) && (
				<details className="fold evidence-language" open={isTold || undefined}>
					<summary>{t('evidence.otherLanguage')}</summary>
					<div className="fold-body">{LANGUAGE_FIELDS.map(input)}</div>
				</details>
			)}
			{!readOnly && (
				<button type="button" className="link-button" onClick={onRemove}>
					{t('evidence.remove', { number })}
				</button>
			)}
		</fieldset>
	);
}

/** An empty line to begin with, where one may write. */
const linesOf = (entries: readonly Evidence[], readOnly: boolean): readonly Line[] =>
	(entries.length === 0 && !readOnly ? [{}] : entries).map((entry, key) => ({ key, entry }));

interface WaysProps {
	readonly count: number;
	readonly mayAdd: boolean;
	readonly onAdd: () => void;
	readonly onCite: (document: BankDocument) => void;
}

/** The ways to a further reference. */
function Ways({ count, mayAdd, onAdd, onCite }: WaysProps) {
	const { desk } = useAskFacts();
	const { study, country } = desk.getResponse();
	const [isOpen, setOpen] = useState(false);
	if (isOpen)
		return (
			<BankPicker
				place={{ study, country }}
				loadPack={async () => loadPack(await getStudy(study))}
				onCite={(document) => {
					onCite(document);
					setOpen(false);
				}}
				onClose={() => setOpen(false)}
			/>
		);
	return (
		<p className="actions">
			<button type="button" className="link-button" onClick={() => setOpen(true)}>
				{t('evidence.fromBank')}
			</button>
			{mayAdd && (
				<button type="button" className="link-button" onClick={onAdd}>
					{t('evidence.add', { count })}
				</button>
			)}
		</p>
	);
}

export function EvidenceList({ name }: { readonly name: string }) {
	const { desk, readOnly } = useAskFacts();
	const [lines, setLines] = useState(() => linesOf(desk.show(name).answer.evidence ?? [], readOnly));
	const save = (next: readonly Line[]) => {
		setLines(next);
		desk.edit(name, { evidence: next.map((line) => line.entry).filter(isFilled) });
	};
	const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
	return (
		<div className="stack">
			{lines.map((line, at) => {
				const change = (entry: Evidence) =>
					save(lines.map((one) => (one.key === line.key ? { ...one, entry } : one)));
				const shared = {
					entry: line.entry,
					number: at + 1,
					readOnly,
					onRemove: () => save(lines.filter((one) => one.key !== line.key)),
				};
				return line.entry.document === undefined ? (
					<Entry key={line.key} {...shared} onChange={change} />
				) : (
					<CitedEntry
						key={line.key}
						{...shared}
						onChange={(field, text) => change(withField(line.entry, field, text))}
					/>
				);
			})}
			{!readOnly && (
				<Ways
					count={lines.length}
					mayAdd={lines.every((line) => isFilled(line.entry))}
					onAdd={() => setLines([...lines, { key, entry: {} }])}
					onCite={(document) =>
						save([...lines.filter((line) => isFilled(line.entry)), { key, entry: cite(document) }])
					}
				/>
			)}
		</div>
	);
}
