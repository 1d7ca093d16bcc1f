/*
 * How good the answers of one member are, respondent by respondent: what is answered, what has evidence, and what may
 * be worth a second look. Suggestions for a talk; nothing is dropped or weighted for them.
 */
import { useMemo } from 'react';
import { printShare } from '../../analysis/charts/print-number.ts';
import { type RespondentQuality, readQuality } from '../../analysis/compare/data-quality.ts';
import type { CsvValue } from '../results/csv-text.ts';
import { DataBelow } from '../results/data-below.tsx';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { respondentTitle } from '../results/respondent-title.ts';
import { formatNumber } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import type { AgreementView } from './agreement-view.ts';

const share = (value: CsvValue) => (typeof value === 'number' ? printShare(value) : '–');

/** What may be worth a second look, each as a sentence. */
function suggestions({ flags, contradictions, doubtful }: RespondentQuality): readonly string[] {
	const longest = Math.max(0, ...(flags?.runs ?? []).map(({ length }) => length));
	const distance = flags?.meanDistance ?? null;
	return [
		flags?.outlying && distance !== null
			? t('agreement.quality.outlying', { distance: formatNumber(distance, 1), count: flags.compared })
			: '',
		flags?.straightLining ? t('agreement.quality.straight', { count: longest }) : '',
		contradictions.length > 0 ? t('agreement.quality.contradicting', { count: contradictions.length }) : '',
		doubtful.length > 0 ? t('agreement.quality.doubtful', { count: doubtful.length }) : '',
	].filter((text) => text !== '');
}

function Suggestions({ row }: { readonly row: RespondentQuality }) {
	const list = suggestions(row);
	if (list.length === 0) return <span className="muted">{t('agreement.quality.nothing')}</span>;
	return (
		<ul className="suggestions">
			{list.map((text) => (
				<li key={text}>{text}</li>
			))}
		</ul>
	);
}

function Data({
	view,
	rows,
	title,
}: {
	view: AgreementView;
	rows: readonly RespondentQuality[];
	title: string;
}) {
	const { study, unit } = view;
	return (
		<DataBelow
			caption={title}
			fileName={`${study.id}-${unit.code}-answers`}
			columns={[
				{ name: 'country' },
				{ name: 'respondent', title: t('results.status.respondent') },
				{ name: 'asked', title: t('agreement.quality.asked'), numeric: true },
				{ name: 'answered', title: t('agreement.quality.answered'), numeric: true },
				{ name: 'dont_know_share', title: t('agreement.quality.dontKnow'), show: share, numeric: true },
				{ name: 'evidence_share', title: t('agreement.quality.evidence'), show: share, numeric: true },
				{ name: 'second_look', title: t('agreement.quality.look') },
			]}
			rows={rows.map((row) => [
				unit.code,
				respondentTitle(row.respondent, study),
				row.asked,
				row.answered,
				row.dontKnowShare,
				row.evidenceShare,
				suggestions(row).join(' '),
			])}
		/>
	);
}

export function QualityFigure({ view }: { readonly view: AgreementView }) {
	const { study, results, unit } = view;
	const rows = useMemo(
		() => readQuality({ ...results.pack, locales: {} }, [unit.scores])[0]?.respondents ?? [],
		[results.pack, unit],
	);
	const titleOf = ({ respondent }: RespondentQuality) => respondentTitle(respondent, study);
	const title = t('agreement.quality.title', { name: unit.name });
	const columns: Column<RespondentQuality>[] = [
		{ title: t('results.status.respondent'), cell: titleOf },
		{
			title: t('agreement.quality.answered'),
			cell: ({ answered, asked }) => t('results.status.answered', { answered, total: asked }),
			numeric: true,
		},
		{
			title: t('agreement.quality.dontKnow'),
			cell: ({ dontKnowShare }) => share(dontKnowShare),
			numeric: true,
		},
		{
			title: t('agreement.quality.evidence'),
			cell: ({ evidenceShare }) => share(evidenceShare),
			numeric: true,
		},
		{ title: t('agreement.quality.look'), cell: (row) => <Suggestions row={row} /> },
	];
	return (
		<Figure
			title={title}
			subtitle={t('agreement.quality.subtitle')}
			below={
				<>
					<FigureNote study={study} recipe={results.sheet.recipe} n={1} />
					<Data view={view} rows={rows} title={title} />
				</>
			}
		>
			<div className="table-frame">
				<Table
					caption={title}
					hideCaption
					columns={columns}
					rows={rows}
					rowKey={({ respondent }) => respondent}
				/>
			</div>
		</Figure>
	);
}
