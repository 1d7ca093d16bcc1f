/*
 * What can be moved in a what-if: the element that is looked at, the weights of its parts, the mean, the reading of
 * evidence and of missing answers, and the way back to everything as published.
 */
import { useId } from 'react';
import type { Framework } from '../../instruments/schema/framework.ts';
import { SYSTEM_ID } from '../results/matrix-columns.ts';
import { t } from '../ui/text.ts';
import { shownElements } from '../views/shown-elements.ts';
import { SwitchGroup } from './switch-group.tsx';
import { WeightSlider } from './weight-slider.tsx';
import {
	AGGREGATIONS,
	EVIDENCE,
	isAsPublished,
	MISSING_READINGS,
	resetWhatIf,
	setWeight,
	type WhatIf,
	weightBounds,
	weightedParts,
} from './what-if.ts';

interface Props {
	readonly framework: Framework;
	readonly setting: WhatIf;
	readonly change: (next: WhatIf) => void;
	/** What the what-if comes to; stays in sight where the figures are below the sliders. */
	readonly finding: string;
}

type Parts = Omit<Props, 'finding'>;

function ShownSelect({ framework, setting, change }: Parts) {
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>{t('whatIf.shown')}</label>
			<select
				id={id}
				className="input"
				value={setting.shown}
				onChange={(event) => change({ ...setting, shown: event.target.value })}
			>
				{shownElements(framework).map((element) => (
					<option key={element.id} value={element.id}>
						{element.title}
					</option>
				))}
			</select>
		</div>
	);
}

function Weights({ framework, setting, change }: Parts) {
	const parts = weightedParts(framework, setting.shown);
	const { max, step } = weightBounds(parts);
	const weightOf = (part: (typeof parts)[number]) => setting.weights[part.id] ?? part.weight;
	const total = parts.reduce((sum, part) => sum + weightOf(part), 0);
	const level = framework.levels[setting.shown === SYSTEM_ID ? 0 : 1] ?? '';
	if (parts.length < 2) return <p className="muted">{t('whatIf.weights.none')}</p>;
	return (
		<fieldset className="weights">
			<legend>{t('whatIf.weights', { level })}</legend>
			{parts.map((part) => (
				<WeightSlider
					key={part.id}
					part={part}
					value={weightOf(part)}
					share={total > 0 ? weightOf(part) / total : null}
					max={max}
					step={step}
					change={(own, weight) => change(setWeight(setting, own, weight))}
				/>
			))}
		</fieldset>
	);
}

const hasEvidenceRule = ({ scales }: Framework) =>
	Object.values(scales).some(({ withoutEvidence }) => withoutEvidence !== undefined);

/** Groups of single items keep their arithmetic mean: one answer of no would else empty them. */
const hasChoiceOfMean = ({ domains }: Framework, shown: string) =>
	shown === SYSTEM_ID ||
	domains.some(
		({ id, children = [] }) => id === shown && children.some((child) => child.children !== undefined),
	);

function Switches({ framework, setting, change }: Parts) {
	return (
		<div className="switches">
			{hasChoiceOfMean(framework, setting.shown) && (
				<SwitchGroup
					title={t('whatIf.mean')}
					value={setting.aggregation}
					options={AGGREGATIONS.map((value) => ({ value, text: t(`whatIf.mean.${value}`) }))}
					change={(aggregation) => change({ ...setting, aggregation })}
				/>
			)}
			{hasEvidenceRule(framework) && (
				<SwitchGroup
					title={t('whatIf.evidence')}
					value={setting.evidence}
					options={EVIDENCE.map((value) => ({ value, text: t(`whatIf.evidence.${value}`) }))}
					change={(evidence) => change({ ...setting, evidence })}
				/>
			)}
			<SwitchGroup
				title={t('whatIf.missing')}
				value={setting.missing}
				options={MISSING_READINGS.map((value) => ({ value, text: t(`whatIf.missing.${value}`) }))}
				change={(missing) => change({ ...setting, missing })}
			/>
		</div>
	);
}

export function Controls({ finding, ...props }: Props) {
	const { setting, change } = props;
	return (
		<section className="card what-if-controls" aria-label={t('whatIf.controls')}>
			<ShownSelect {...props} />
			<Weights {...props} />
			<Switches {...props} />
			<p className="actions">
				<button
					type="button"
					className="button button-quiet"
					disabled={isAsPublished(setting)}
					onClick={() => change(resetWhatIf(setting))}
				>
					{t('whatIf.reset')}
				</button>
			</p>
			<p className="what-if-sticky" aria-hidden="true">
				{finding}
			</p>
		</section>
	);
}
