/*
 * The references of one answer: what a document is called, where in it, where it can be read. A new line is
 * kept on the page until something stands in it; only then is it part of the answer.
 */
import { useId, useState } from 'react';
import type { Evidence } from '../../instruments/schema/answer.ts';
import { t } from '../ui/text.ts';
import { useAskFacts } from './ask-context.tsx';

interface Line {
	readonly key: number;
	readonly entry: Evidence;
}

const FIELDS = ['title', 'article', 'link'] as const;

const isFilled = (entry: Evidence) => Object.values(entry).some((text) => (text ?? '').trim() !== '');

/** Without the members that became empty. */
function withField(entry: Evidence, field: (typeof FIELDS)[number], text: string): Evidence {
	const { [field]: _, ...rest } = entry;
	return text === '' ? rest : { ...rest, [field]: text };
}

interface EntryProps {
	readonly entry: Evidence;
	readonly number: number;
	readonly readOnly: boolean;
	readonly onChange: (entry: Evidence) => void;
	readonly onRemove: () => void;
}

function Entry({ entry, number, readOnly, onChange, onRemove }: EntryProps) {
	const id = useId();
	return (
		<fieldset className="evidence">
			<legend>{t('evidence.entry', { number })}</legend>
			{FIELDS.map((field) => (
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

/** An empty line to begin with, where one may write. */
const linesOf = (entries: readonly Evidence[], readOnly: boolean): readonly Line[] =>
	(entries.length === 0 && !readOnly ? [{}] : entries).map((entry, key) => ({ key, entry }));

export function EvidenceList({ name }: { readonly name: string }) {
	const { desk, readOnly } = useAskFacts();
	const [lines, setLines] = useState(() => linesOf(desk.show(name).answer.evidence ?? [], readOnly));
	const save = (next: readonly Line[]) => {
		setLines(next);
		desk.edit(name, { evidence: next.map((line) => line.entry).filter(isFilled) });
	};
	const add = () =>
		setLines([...lines, { key: Math.max(-1, ...lines.map((line) => line.key)) + 1, entry: {} }]);
	return (
		<div className="stack">
			{lines.map((line, at) => (
				<Entry
					key={line.key}
					entry={line.entry}
					number={at + 1}
					readOnly={readOnly}
					onChange={(entry) => save(lines.map((one) => (one.key === line.key ? { ...one, entry } : one)))}
					onRemove={() => save(lines.filter((one) => one.key !== line.key))}
				/>
			))}
			{!readOnly && lines.every((line) => isFilled(line.entry)) && (
				<p>
					<button type="button" className="link-button" onClick={add}>
						{t('evidence.add', { count: lines.length })}
					</button>
				</p>
			)}
		</div>
	);
}
