/*
 * The comparison: every member and every domain in one table, then the scores with their ranges, the themes, and
 * the integration reading. The domain and theme that are looked at stand in the address. Alphabetical, no ranks.
 */
import '../styles/results.css';
import '../styles/views.css';
import type { Study } from '../../instruments/schema/study.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDate } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { currentLocale, t } from '../ui/text.ts';
import { ViewsNav } from '../views/views-nav.tsx';
import { ClassesFold } from './classes-fold.tsx';
import { comparisonTitle } from './comparison-title.ts';
import { CorrelationsFold } from './correlations-fold.tsx';
import { FilterBar, useFilters } from './filter-bar.tsx';
import { IntegrationFigure } from './integration-figure.tsx';
import { domainColumns, partColumns, systemColumns, themeColumns } from './matrix-columns.ts';
import { MatrixFigure } from './matrix-figure.tsx';
import { RangeDots } from './range-dots.tsx';
import { type ResultsData, useResults } from './results-data.ts';
import { buildScoreMatrix, type MatrixColumn } from './score-matrix.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
}

function useComparison({ study, results }: Props) {
	const { framework } = results.pack;
	const filters = useFilters(framework);
	const build = (columns: readonly MatrixColumn[]) =>
		buildScoreMatrix(study, results.sheet, columns, currentLocale());
	const domains = domainColumns(framework);
	const subject = domains.find(({ id }) => id === filters.domain);
	const parts = subject === undefined ? domains : partColumns(framework, subject.id);
	const main = subject === undefined ? [...domains, ...systemColumns(framework)] : [subject, ...parts];
	const themes = themeColumns(framework, filters.domain, filters.theme);
	const title = comparisonTitle(build(parts), subject, study.words);
	return {
		filters,
		subject,
		shownDomains: subject === undefined ? domains : [subject],
		plotted: (subject === undefined ? domains : [subject]).filter(({ id }) => isPlotted(results, id)),
		matrix: build(main),
		themes: themes.length === 0 ? undefined : build(themes),
		title: t(title.key, title.values),
	};
}

/** A domain that applies nowhere has nothing to draw. */
function isPlotted({ sheet }: ResultsData, domain: string): boolean {
	return sheet.countries.some(({ elements }) =>
		elements.some(({ id, status }) => id === domain && status !== 'not-applicable'),
	);
}

function Nothing({ study }: { readonly study: Study }) {
	return (
		<EmptyState title={t('results.comparison.empty.title')}>
			<p>{t('results.comparison.empty.text', { member: study.words.member })}</p>
		</EmptyState>
	);
}

function Comparison({ study, results }: Props) {
	const { filters, subject, shownDomains, plotted, matrix, themes, title } = useComparison({
		study,
		results,
	});
	const { framework } = results.pack;
	const level =
		matrix.columns.at(-1)?.level === 'system' ? framework.levels[0] : matrix.columns.at(-1)?.level;
	const any = results.sheet.countries.length > 0;
	const integration = results.sheet.countries.some((country) => country.integration.length > 0);
	return (
		<Page
			wide
			title={title}
			summary={
				<p>
					{t('results.comparison.summary', {
						n: results.sheet.countries.length,
						of: study.memberCount,
						members: study.words.members,
						date: formatDate(results.sheet.recipe.generatedAt),
						status: study.status,
					})}
				</p>
			}
		>
			<ViewsNav study={study.id} />
			{!any && <Nothing study={study} />}
			<FilterBar framework={framework} filters={filters} />
			<MatrixFigure
				study={study}
				results={results}
				matrix={matrix}
				title={
					subject === undefined
						? t('results.matrix.title', { level: level ?? '', member: study.words.member })
						: t('results.matrix.titleIn', { level: level ?? '', subject: subject.title })
				}
				subtitle={t(
					framework.phases === undefined ? 'results.matrix.subtitlePlain' : 'results.matrix.subtitle',
				)}
				fileName={`${study.id}-scores${filters.domain === '' ? '' : `-${filters.domain}`}`}
			/>
			{plotted.length > 0 && <RangeDots study={study} results={results} columns={plotted} />}
			{any && themes !== undefined && (
				<MatrixFigure
					study={study}
					results={results}
					matrix={themes}
					title={themeTitle(results, filters)}
					subtitle={t('results.themes.subtitle')}
					fileName={`${study.id}-themes`}
				/>
			)}
			{integration && <IntegrationFigure study={study} results={results} columns={shownDomains} />}
			{any && <CorrelationsFold study={study} results={results} />}
			{any && <ClassesFold study={study} results={results} />}
		</Page>
	);
}

function themeTitle({ pack }: ResultsData, filters: { domain: string; theme: string }): string {
	const theme = pack.framework.themes?.list.find(({ id }) => id === filters.theme)?.title;
	const domain = pack.framework.domains.find(({ id }) => id === filters.domain)?.title;
	const title = theme ?? t('results.themes.title');
	return domain === undefined ? title : t('results.themes.titleIn', { theme: title, domain });
}

export function ComparisonPage({ study }: { readonly study: Study }) {
	const load = useResults(study);
	return (
		<Loaded load={load} asPage>
			{(results) => <Comparison study={study} results={results} />}
		</Loaded>
	);
}
