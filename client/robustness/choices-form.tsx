/* What is varied in the runs, how many there are and from which seed they start; a new choice runs them anew. */
import { type FormEvent, useId } from 'react';
import { isSeed, MAX_SEED } from '../../analysis/stats/seeded-random.ts';
import { formatNumber, formatShare } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { useSetParam } from '../views/param-select.tsx';
import { NOISE, RUNS, type RunChoices, VARIED, type Varied, writeChoices } from './run-choices.ts';

interface Props {
	readonly choices: RunChoices;
	/** One voice for each member, so that drawing respondents again gives the same ones. */
	readonly singleVoice: boolean;
	/** Runs them anew, also where nothing was chosen otherwise. */
	readonly again: () => void;
}

function readForm(form: HTMLFormElement, before: RunChoices): RunChoices {
	const data = new FormData(form);
	const seed = Number(data.get('seed') || Number.NaN);
	return {
		seed: isSeed(seed) ? seed : before.seed,
		runs: Number(data.get('runs')),
		varied: VARIED.filter((each) => data.has(each)),
	};
}

function Factor({ factor, checked, note }: { factor: Varied; checked: boolean; note: string }) {
	return (
		<label className="factor">
			<input type="checkbox" name={factor} defaultChecked={checked} />
			<span>
				{t(`robustness.vary.${factor}`, { share: formatShare(NOISE) })}
				{note !== '' && <span className="muted small"> {note}</span>}
			</span>
		</label>
	);
}

export function ChoicesForm({ choices, singleVoice, again }: Props) {
	const set = useSetParam();
	const [seedId, runsId] = [useId(), useId()];
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const { seed = '', ...others } = writeChoices(readForm(event.currentTarget, choices));
		set('seed', seed, others);
		again();
	};
	return (
		<details className="card fold">
			<summary>
				{t('robustness.choices', { runs: formatNumber(choices.runs), seed: String(choices.seed) })}
			</summary>
			<form className="choices-form" key={JSON.stringify(choices)} onSubmit={submit}>
				<fieldset>
					<legend>{t('robustness.vary')}</legend>
					{VARIED.map((factor) => (
						<Factor
							key={factor}
							factor={factor}
							checked={choices.varied.includes(factor)}
							note={factor === 'respondents' && singleVoice ? t('robustness.vary.single') : ''}
						/>
					))}
				</fieldset>
				<div className="field">
					<label htmlFor={runsId}>{t('robustness.runs')}</label>
					<select id={runsId} name="runs" className="input" defaultValue={choices.runs}>
						{RUNS.map((runs) => (
							<option key={runs} value={runs}>
								{formatNumber(runs)}
							</option>
						))}
					</select>
				</div>
				<div className="field">
					<label htmlFor={seedId}>{t('robustness.seed')}</label>
					<input
						id={seedId}
						name="seed"
						className="input"
						type="number"
						min={0}
						max={MAX_SEED}
						step={1}
						required
						defaultValue={choices.seed}
					/>
					<span className="field-hint">{t('robustness.seed.hint')}</span>
				</div>
				<p className="actions">
					<button type="submit" className="button">
						{t('robustness.run')}
					</button>
				</p>
			</form>
		</details>
	);
}
