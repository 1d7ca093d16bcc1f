/*
 * The response status by country and sector: rows are the members in alphabetical order, columns the respondents
 * that any visible country has. Shows only what the server let this reader know.
 */
import { sortMembers } from '../../analysis/charts/name-members.ts';
import type { CountryStanding, SectorProgress, Study } from '../../instruments/schema/study.ts';

export interface StatusColumn {
	readonly respondent: string;
	readonly title: string;
}

export interface StatusRow {
	readonly country: string;
	readonly name: string;
	/** Undefined when this reader may not know it. */
	readonly standing: CountryStanding | undefined;
	/** One a column; undefined where the country has no such respondent or its progress is not shown. */
	readonly cells: readonly (SectorProgress | undefined)[];
}

export interface StatusGrid {
	readonly columns: readonly StatusColumn[];
	readonly rows: readonly StatusRow[];
}

type StudyPart = Pick<Study, 'members' | 'countries' | 'sectors'>;

function statusColumns(study: StudyPart): readonly StatusColumn[] {
	const titles = new Map<string, string>();
	for (const country of study.countries) {
		for (const { respondent, title } of country.progress ?? []) titles.set(respondent, title);
	}
	const sectors = study.sectors.map(({ id }) => id);
	const place = (respondent: string) => sectors.indexOf(respondent);
	return [...titles]
		.map(([respondent, title]) => ({
			respondent,
			title: study.sectors.find((sector) => sector.id === respondent)?.title ?? title,
		}))
		.sort((a, b) => place(a.respondent) - place(b.respondent));
}

/** Respondents that are no sector (the national response) come first, then the sectors as the pack lists them. */
export function buildStatusGrid(study: StudyPart, language: string): StatusGrid {
	const columns = statusColumns(study);
	const rows = sortMembers(study.members, language).map(({ code, name }) => {
		const standing = study.countries.find((c) => c.country === code);
		const find = (respondent: string) => standing?.progress?.find((p) => p.respondent === respondent);
		return { country: code, name, standing, cells: columns.map((column) => find(column.respondent)) };
	});
	return { columns, rows };
}
