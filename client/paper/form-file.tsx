/*
 * A filled form is chosen, read, and shown: how many answers it brings, which of the present ones it would replace,
 * and each place that could not be read. Only then, by a button, is anything saved.
 */
import { type ChangeEvent, useId, useRef, useState } from 'react';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import type { Response } from '../../instruments/schema/response.ts';
import { useRequest } from '../secretariat/use-request.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { type ReadForm, readForm } from './read-form.ts';
import { type OnBehalfText, saveForm } from './save-form.ts';

interface Props {
	readonly held: Response;
	readonly questions: ReadonlyMap<string, Question>;
	/** Read the newest answers again. */
	readonly reload: () => void;
}

function Faults({ form }: { readonly form: ReadForm }) {
	if (form.faults.length === 0) return null;
	return (
		<Notice tone="warning" title={t('paper.faults', { count: form.faults.length })}>
			<ul>
				{form.faults.map(({ place, rule, cure }) => (
					<li key={`${place} ${rule}`}>
						<strong>{place}</strong>: {rule}; {cure}.
					</li>
				))}
			</ul>
		</Notice>
	);
}

function Brought({ form }: { readonly form: ReadForm }) {
	return (
		<div className="stack">
			<p>
				<strong>{t('paper.brings', { file: form.fileName, count: form.changes.length })}</strong>{' '}
				{form.same > 0 && t('paper.same', { count: form.same })}
			</p>
			{form.replaced.length > 0 && (
				<details className="fold">
					<summary>{t('paper.replaces', { count: form.replaced.length })}</summary>
					<p className="fold-body mono small">{form.replaced.join(', ')}</p>
				</details>
			)}
		</div>
	);
}

function BehalfFields({
	value,
	onChange,
}: {
	readonly value: OnBehalfText;
	readonly onChange: (value: OnBehalfText) => void;
}) {
	const id = useId();
	return (
		<fieldset className="plain-fieldset stack">
			<legend>{t('paper.behalf')}</legend>
			<p className="muted small" id={`${id}-hint`}>
				{t('paper.behalf.hint')}
			</p>
			{(['of', 'from'] as const).map((field) => (
				<div key={field} className="field">
					<label htmlFor={`${id}-${field}`}>{t(`paper.behalf.${field}`)}</label>
					<input
						id={`${id}-${field}`}
						className="input"
						maxLength={200}
						aria-describedby={`${id}-hint`}
						value={value[field]}
						onChange={(event) => onChange({ ...value, [field]: event.target.value })}
					/>
				</div>
			))}
		</fieldset>
	);
}

const NOBODY: OnBehalfText = { of: '', from: '' };

export function FormFile({ held, questions, reload }: Props) {
	const id = useId();
	const picker = useRef<HTMLInputElement>(null);
	const [form, setForm] = useState<ReadForm>();
	const [behalf, setBehalf] = useState(NOBODY);
	const [saved, setSaved] = useState<{ readonly saved: number; readonly refused: readonly string[] }>();
	const { busy, trouble, run } = useRequest();
	const choose = async (event: ChangeEvent<HTMLInputElement>) => {
		const [file] = event.target.files ?? [];
		setSaved(undefined);
		if (file) setForm(await readForm(file, questions, held));
	};
	const save = () =>
		run(async () => {
			if (!form) return;
			setSaved(await saveForm(held.id, form, behalf));
			setForm(undefined);
			if (picker.current) picker.current.value = '';
			reload();
		});
	return (
		<section className="card stack" aria-labelledby="form-file">
			<h2 id="form-file">{t('paper.read')}</h2>
			<p>{t('paper.read.text')}</p>
			<div className="field">
				<label htmlFor={id}>{t('paper.choose')}</label>
				<input
					ref={picker}
					id={id}
					type="file"
					accept=".xlsx,.docx"
					onChange={(event) => void choose(event)}
				/>
			</div>
			{form && (
				<div className="stack" role="status">
					<Faults form={form} />
					<Brought form={form} />
					{form.changes.length > 0 && (
						<>
							<BehalfFields value={behalf} onChange={setBehalf} />
							<p>
								<button type="button" className="button" disabled={busy} onClick={() => void save()}>
									{t('paper.save', { count: form.changes.length })}
								</button>
							</p>
						</>
					)}
				</div>
			)}
			{trouble && (
				<Notice tone="error" title={t('paper.trouble')} live>
					<p>{trouble.text}</p>
					<ul>
						{trouble.errors.map(({ field, rule, cure }) => (
							<li key={`${field} ${rule}`}>
								<strong>{field}</strong>: {rule}; {cure}.
							</li>
						))}
					</ul>
				</Notice>
			)}
			{saved && (
				<Notice tone="success" title={t('paper.saved', { count: saved.saved })} live>
					{saved.refused.length > 0 && <p>{t('paper.saved.refused', { names: saved.refused.join(', ') })}</p>}
				</Notice>
			)}
		</section>
	);
}
