/*
 * One item opened: what each respondent of the chosen member said, and how each kind of respondent answered it over all
 * released members, as bars that part in the middle.
 */
import { useEffect, useRef } from 'react';
import { printShare } from '../../analysis/charts/print-number.ts';
import { listItems } from '../../instruments/list-items.ts';
import { DataBelow } from '../results/data-below.tsx';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { respondentTitle } from '../results/respondent-title.ts';
import { findQuestion } from '../results/value-text.ts';
import { VoiceItem } from '../results/voice-item.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import type { AgreementView } from './agreement-view.ts';
import { choiceColour, DivergingBar } from './diverging-bar.tsx';
import { listChoices, type ScaleChoice, type SectorShares, sectorShares } from './sector-shares.ts';

function ChoiceKey({ choices }: { readonly choices: readonly ScaleChoice[] }) {
	return (
		<ul className="matrix-key" aria-label={t('results.key.title')}>
			{choices.map((choice) => (
				<li key={choice.value}>
					<span className="swatch" style={{ background: choiceColour(choice).fill }} aria-hidden="true" />{' '}
					{choice.text}
				</li>
			))}
		</ul>
	);
}

function Voices({ view, question }: { readonly view: AgreementView; readonly question: string }) {
	const voices = view.unit.scores.items.find((item) => item.question === question)?.voices ?? [];
	return (
		<div className="stack">
			<h3>{t('agreement.item.voices', { name: view.unit.name, count: voices.length })}</h3>
			<ul className="voices">
				{voices.map((voice) => (
					<VoiceItem
						key={voice.respondent}
						voice={voice}
						question={findQuestion(view.results.pack.questionnaire, question)}
						study={view.study}
					/>
				))}
			</ul>
		</div>
	);
}

function Bars({
	view,
	rows,
	choices,
	title,
}: {
	view: AgreementView;
	rows: readonly SectorShares[];
	choices: readonly ScaleChoice[];
	title: string;
}) {
	const columns: Column<SectorShares>[] = [
		{
			title: t('results.status.respondent'),
			cell: ({ respondent }) => respondentTitle(respondent, view.study),
		},
		{ title: 'n', cell: ({ n }) => n, numeric: true },
		{ title: t('agreement.column.shares'), cell: (row) => <DivergingBar row={row} choices={choices} /> },
		{ title: t('agreement.column.without'), cell: ({ without }) => without, numeric: true },
	];
	return (
		<div className="table-frame line-table">
			<Table
				caption={title}
				hideCaption
				columns={columns}
				rows={rows}
				rowKey={({ respondent }) => respondent}
			/>
		</div>
	);
}

function OpenedItem({ view }: { readonly view: AgreementView }) {
	const { study, results, units } = view;
	const item = listItems(results.pack.framework).find(({ id }) => id === view.item);
	if (item === undefined) return null;
	const choices = listChoices(item.scale);
	const rows = sectorShares(item, units);
	const title = `${item.id} ${item.statement}`;
	return (
		<Figure
			title={title}
			subtitle={
				choices.length === 0 ? t('agreement.item.numbers') : t('agreement.item.subtitle', study.words)
			}
			below={
				<>
					<FigureNote study={study} recipe={results.sheet.recipe} n={units.length} />
					{choices.length > 0 && (
						<DataBelow
							caption={title}
							fileName={`${study.id}-${item.id}-by-respondent`}
							columns={[
								{ name: 'respondent', title: t('results.status.respondent') },
								{ name: 'n', title: 'n', numeric: true },
								...choices.map(({ value, text }) => ({
									name: value,
									title: text,
									show: (share: string | number | null) =>
										typeof share === 'number' ? printShare(share) : '',
									numeric: true,
								})),
								{ name: 'without', title: t('agreement.column.without'), numeric: true },
							]}
							rows={rows.map((row) => [
								respondentTitle(row.respondent, study),
								row.n,
								...row.shares,
								row.without,
							])}
						/>
					)}
				</>
			}
		>
			{choices.length > 0 && <Bars view={view} rows={rows} choices={choices} title={title} />}
			{choices.length > 0 && <ChoiceKey choices={choices} />}
			<Voices view={view} question={item.question} />
		</Figure>
	);
}

/** Brings an item into view when it is opened on the page, not when the page is loaded with it. */
export function ItemFigure({ view }: { readonly view: AgreementView }) {
	const place = useRef<HTMLDivElement>(null);
	const before = useRef(view.item);
	useEffect(() => {
		if (view.item === before.current) return;
		before.current = view.item;
		if (view.item === '') return;
		place.current?.scrollIntoView({ block: 'start' });
		place.current?.focus({ preventScroll: true });
	}, [view.item]);
	return (
		<div ref={place} tabIndex={-1} className="opened-item">
			<OpenedItem view={view} />
		</div>
	);
}
