/* The key under a matrix: the phases with their bounds, the light scale, the star, and each sign of what is missing. */
import { phaseColour } from '../../analysis/charts/chart-theme.ts';
import type { Phase } from '../../instruments/schema/framework.ts';
import { t } from '../ui/text.ts';
import { STEP_COLOURS } from './cell-fill.ts';
import { kindText, signOf } from './cell-text.ts';
import { keyEntries, type PhaseEntry } from './key-entries.ts';
import { LockIcon } from './lock-icon.tsx';
import type { Cell, EmptyCell } from './result-cell.ts';

function PhaseKey({
	entry,
	count,
	last,
}: {
	readonly entry: PhaseEntry;
	readonly count: number;
	readonly last: boolean;
}) {
	const { phase, from, to } = entry;
	return (
		<li title={phase.meaning}>
			<span className="swatch" style={{ background: phaseColour(phase.number, count).fill }} />
			{phase.number} {phase.title}{' '}
			<span className="muted">{t(last ? 'results.key.fromTo' : 'results.key.fromBelow', { from, to })}</span>
		</li>
	);
}

function MissingKey({ kind }: { readonly kind: EmptyCell['kind'] }) {
	return (
		<li>
			<span className={`swatch cell-${kind}`} aria-hidden="true">
				{kind === 'not-released' ? <LockIcon /> : signOf(kind)}
			</span>
			{kindText(kind)}
		</li>
	);
}

function StepKey() {
	return (
		<li>
			<span className="swatch-steps" aria-hidden="true">
				{STEP_COLOURS.map((colour) => (
					<span key={colour} className="swatch" style={{ background: colour }} />
				))}
			</span>
			{t('results.key.steps')}
		</li>
	);
}

export function MatrixKey({
	cells,
	phases,
}: {
	readonly cells: readonly Cell[];
	readonly phases: readonly Phase[];
}) {
	const entries = keyEntries(cells, phases);
	return (
		<ul className="matrix-key" aria-label={t('results.key.title')}>
			{entries.phases.map((entry, index) => (
				<PhaseKey
					key={entry.phase.number}
					entry={entry}
					count={phases.length}
					last={index === entries.phases.length - 1}
				/>
			))}
			{entries.steps && <StepKey />}
			{entries.missing.map((kind) => (
				<MissingKey key={kind} kind={kind} />
			))}
			{entries.phases.length > 0 && <li className="muted">{t('results.key.unrounded')}</li>}
			{entries.starred && <li>{t('results.key.starred')}</li>}
		</ul>
	);
}
