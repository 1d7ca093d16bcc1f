/* Where one country stands on its way into the comparison, in words, with the date of its last step. */
import type { CountryState } from '../../instruments/schema/study.ts';
import { Chip, type ChipTone } from '../ui/chip.tsx';
import { formatDate } from '../ui/format.ts';
import { findText, t } from '../ui/text.ts';
import type { StatusRow } from './status-grid.ts';

const TONES: Readonly<Record<CountryState, ChipTone>> = {
	'not-started': 'plain',
	collecting: 'wait',
	submitted: 'wait',
	returned: 'stop',
	cleared: 'wait',
	released: 'done',
};

/** Empty while the country has not submitted. */
function standingDate({ standing }: StatusRow): string {
	const at = standing?.releasedAt ?? standing?.clearedAt ?? standing?.submittedAt;
	return at === undefined ? '' : formatDate(at);
}

export function StandingView({ row }: { readonly row: StatusRow }) {
	if (row.standing === undefined) return null;
	const { state } = row.standing;
	const date = standingDate(row);
	return (
		<>
			<Chip text={findText(`results.state.${state}`, state)} tone={TONES[state]} />
			{date !== '' && <span className="status-date">{t('results.status.since', { date })}</span>}
		</>
	);
}
