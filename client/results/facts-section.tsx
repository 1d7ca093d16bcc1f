/*
 * What public sources say about the country, beside its scores: value, year and source. Assessments by others
 * stand apart, word for word, without colour and without score.
 */
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { FactSource, FactValue } from './fact-line.tsx';
import type { FactGroup, FactRow } from './fact-rows.ts';

function factColumns(): readonly Column<FactRow>[] {
	return [
		{ title: t('results.facts.question'), cell: (fact) => fact.questionTitle },
		{ title: t('results.facts.value'), cell: (fact) => <FactValue fact={fact} /> },
		{ title: t('results.facts.year'), cell: (fact) => fact.year, numeric: true },
		{ title: t('results.facts.source'), cell: (fact) => <FactSource fact={fact} /> },
	];
}

function FactFold({ title, rows }: { readonly title: string; readonly rows: readonly FactRow[] }) {
	return (
		<details className="card fold facts-fold">
			<summary>{t('results.facts.group', { title, count: rows.length })}</summary>
			<Table caption={title} hideCaption columns={factColumns()} rows={rows} rowKey={({ key }) => key} />
		</details>
	);
}

export function FactsSection({ groups }: { readonly groups: readonly FactGroup[] }) {
	if (groups.length === 0) return null;
	return (
		<section className="stack">
			<h2>{t('results.facts.title')}</h2>
			<p>{t('results.facts.text')}</p>
			{groups.map((group) => (
				<FactFold key={group.section} title={group.title} rows={group.rows} />
			))}
		</section>
	);
}

export function AssessmentsSection({ rows }: { readonly rows: readonly FactRow[] }) {
	if (rows.length === 0) return null;
	const notes = [...new Set(rows.map(({ note }) => note))];
	return (
		<section className="stack">
			<h2>{t('results.assessments.title')}</h2>
			<p>{t('results.assessments.text')}</p>
			{notes.map((note) => (
				<FactFold
					key={note}
					title={note === '' ? t('results.assessments.title') : note}
					rows={rows.filter((row) => row.note === note)}
				/>
			))}
		</section>
	);
}
