/*
 * Folded at the foot of the comparison: which parts of the first level tend to stand high together. A description of
 * the released scores, with a warning where they are few, and never a cause.
 */
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import {
	type RankCorrelation,
	rankCorrelations,
	SMALL_BELOW,
} from '../../analysis/compare/rank-correlations.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { formatNumber } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { ParamSelect, useParam } from '../views/param-select.tsx';
import { correlationWords, pairsWith, printRho } from './correlation-words.ts';
import { DataBelow } from './data-below.tsx';
import { FigureNote } from './figure-note.tsx';
import type { ResultsData } from './results-data.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
}

const PARAM = 'with';

function Data({ study, results, pairs }: Props & { readonly pairs: readonly RankCorrelation[] }) {
	const { domains } = results.pack.framework;
	const titleOf = (id: string) => domains.find((domain) => domain.id === id)?.title ?? id;
	return (
		<DataBelow
			caption={t('results.together.title')}
			fileName={`${study.id}-rank-correlations`}
			columns={[
				{ name: 'one' },
				{ name: 'one_title', title: t('results.together.one') },
				{ name: 'other' },
				{ name: 'other_title', title: t('results.together.other') },
				{ name: 'n', title: 'n', numeric: true },
				{
					name: 'rho',
					title: t('results.together.rho'),
					show: (value) => printRho(Number(value)),
					numeric: true,
				},
				{ name: 'small_n' },
			]}
			rows={pairs.map(({ one, other, n, rho, isSmall }) => [
				one,
				titleOf(one),
				other,
				titleOf(other),
				n,
				rho,
				isSmall ? 'yes' : 'no',
			])}
		/>
	);
}

export function CorrelationsFold({ study, results }: Props) {
	const { framework } = results.pack;
	const { countries, recipe } = results.sheet;
	const [level = ''] = framework.levels;
	const pairs = useMemo(() => rankCorrelations(countries, level), [countries, level]);
	const [params] = useSearchParams();
	const id = useParam(PARAM, framework.domains, framework.domains[0]?.id ?? '');
	if (pairs.length === 0) return null;
	const rows = pairsWith(pairs, id);
	const titleOf = (each: string) => framework.domains.find((domain) => domain.id === each)?.title ?? each;
	const columns: Column<(typeof rows)[number]>[] = [
		{ title: t('results.together.other'), cell: ({ partner }) => titleOf(partner) },
		{ title: 'n', cell: ({ n, isSmall }) => `${formatNumber(n)}${isSmall ? ' !' : ''}`, numeric: true },
		{ title: t('results.together.rho'), cell: ({ rho }) => printRho(rho), numeric: true },
		{ title: t('robustness.column.words'), cell: ({ rho }) => t(correlationWords(rho), study.words) },
	];
	return (
		<details className="card fold reading-fold" open={params.has(PARAM)}>
			<summary>{t('results.together.title')}</summary>
			<p>{t('results.together.text', { level, ...study.words })}</p>
			<Notice tone="warning">
				<p>{t('results.together.small', { least: SMALL_BELOW, ...study.words })}</p>
			</Notice>
			<div className="filter-bar">
				<ParamSelect
					name={PARAM}
					label={t('results.together.choose', { level })}
					value={id}
					options={framework.domains}
				/>
			</div>
			<div className="table-frame">
				<Table
					caption={t('results.together.title')}
					hideCaption
					columns={columns}
					rows={rows}
					rowKey={({ partner }) => partner}
				/>
			</div>
			<FigureNote study={study} recipe={recipe} n={countries.length} />
			<Data study={study} results={results} pairs={pairs} />
		</details>
	);
}
