/*
 * Where each country stood at a moment, and whether its responses were open: read from the audit, row by row, with
 * the submissions that its rows speak of. What comes out at the end of the whole audit must be what the store
 * holds, or the audit does not tell all and nothing is taken back.
 */
import type { AuditTable, CountriesTable, ResponsesTable, SubmissionsTable } from '../tables.ts';

/** The respondents on which the standing of a country depends. */
const NATIONAL = 'national';
const DESK = 'desk';

export type Place = Pick<ResponsesTable, 'study_id' | 'id' | 'country' | 'respondent'>;
export type Frozen = Pick<
	SubmissionsTable,
	'study_id' | 'id' | 'country' | 'response_id' | 'sha256' | 'at' | 'invitation_id'
>;
type Standing = Omit<CountriesTable, 'study_id' | 'country' | 'returned_for'>;

export interface Standings {
	/** By `study country`; a country that is not in it was never submitted. */
	readonly countries: ReadonlyMap<string, Standing>;
	/** Ids of the responses that are submitted. */
	readonly submitted: ReadonlySet<string>;
	/** By `study country`: the audit row of the last return, while it stands. */
	readonly returns: ReadonlyMap<string, number>;
}

export const keyOf = (study: string, country: string): string => JSON.stringify([study, country]);

const NOWHERE: Standing = {
	state: '',
	submission_id: '',
	submitted_at: '',
	cleared_at: '',
	released_at: '',
};

interface Known {
	readonly responses: readonly Place[];
	readonly submissions: readonly Frozen[];
}

export function rebuildStandings(audit: readonly AuditTable[], { responses, submissions }: Known): Standings {
	const places = new Map(responses.map((one) => [one.id, one]));
	const countries = new Map<string, Standing>();
	const submitted = new Set<string>();
	const returns = new Map<string, number>();

	const move = (key: string, to: Partial<Standing>) => {
		returns.delete(key);
		countries.set(key, { ...(countries.get(key) ?? NOWHERE), ...to });
	};
	const submit = (row: AuditTable) => {
		const { sha256 } = JSON.parse(row.detail) as { sha256: string };
		const found = submissions.find(
			(one) => one.response_id === row.target && one.sha256 === sha256 && one.at === row.at,
		);
		submitted.add(row.target);
		if (!found || places.get(row.target)?.respondent !== NATIONAL) return;
		const fresh = { ...NOWHERE, state: 'submitted', submission_id: found.id, submitted_at: row.at };
		move(keyOf(found.study_id, found.country), fresh);
	};
	/** A round that was filled with answers that exist already: each country stands as released by its last submission. */
	const fill = (row: AuditTable) => {
		const rank = (one: Frozen) => Number(places.get(one.response_id)?.respondent === NATIONAL);
		const filled = submissions
			.filter((one) => one.study_id === row.study_id && one.invitation_id === '' && one.at <= row.at)
			.toSorted((a, b) => rank(a) - rank(b));
		for (const { id, at, study_id, country, response_id } of filled) {
			submitted.add(response_id);
			const isDesk = places.get(response_id)?.respondent === DESK;
			const times = { submitted_at: at, cleared_at: isDesk ? '' : at, released_at: at };
			move(keyOf(study_id, country), { state: 'released', submission_id: id, ...times });
		}
	};
	const reopen = (row: AuditTable) => {
		for (const one of responses)
			if (one.study_id === row.study_id && one.country === row.target) submitted.delete(one.id);
		const key = keyOf(row.study_id, row.target);
		move(key, { state: 'returned', cleared_at: '' });
		returns.set(key, row.seq);
	};
	const step = (to: (at: string) => Partial<Standing>) => (row: AuditTable) =>
		move(keyOf(row.study_id, row.target), to(row.at));
	const STEPS: Readonly<Record<string, (row: AuditTable) => void>> = {
		'study.fill': fill,
		'answers.submit': submit,
		'submission.return': reopen,
		'submission.clear': step((at) => ({ state: 'cleared', cleared_at: at })),
		'country.release': step((at) => ({ state: 'released', released_at: at })),
		'country.withdraw': step(() => ({ state: 'cleared', released_at: '' })),
	};
	for (const row of audit) STEPS[row.action]?.(row);
	return { countries, submitted, returns };
}
