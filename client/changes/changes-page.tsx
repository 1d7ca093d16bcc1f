/*
 * What changed between two rounds of a study, for each member that is released in both. Which other round it is stands
 * in the address. Where nothing can be compared the page says why.
 */
import '../styles/results.css';
import '../styles/views.css';
import '../styles/pairs.css';
import { useMemo } from 'react';
import type { Study, StudySummary } from '../../instruments/schema/study.ts';
import { getScores, getStudy, listStudies } from '../api.ts';
import { type ResultsData, useResults } from '../results/results-data.ts';
import { loadPack } from '../session/load-pack.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { NothingReleased } from '../views/nothing-released.tsx';
import { ParamSelect, useParam } from '../views/param-select.tsx';
import type { Unit } from '../views/released-units.ts';
import { sayBasis } from '../views/say-basis.ts';
import { ViewsNav } from '../views/views-nav.tsx';
import { WithUnits } from '../views/with-units.tsx';
import { changeColumns, changeRows, type RoundScores } from './change-rows.ts';
import { isEarlier, otherRounds } from './other-rounds.ts';
import { type RoundSide, RoundsFigure } from './rounds-figure.tsx';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly units: readonly Unit[];
}

const scoresOf = ({ pack, sheet }: ResultsData): RoundScores => ({
	framework: pack.framework,
	countries: sheet.countries,
});

function useOther(other: StudySummary) {
	return useLoad(`other round ${other.id}`, async (): Promise<RoundSide> => {
		const [study, pack, sheet] = await Promise.all([
			getStudy(other.id),
			loadPack(other),
			getScores(other.id),
		]);
		return { study, results: { pack, sheet } };
	});
}

function Between({ study, results, units, other }: Props & { readonly other: RoundSide }) {
	const earlier = isEarlier(other.study, study);
	const own = { study, results };
	const [before, after] = earlier ? [other, own] : [own, other];
	const [from, to] = [before.results, after.results];
	const rows = useMemo(() => changeRows(scoresOf(from), scoresOf(to), units), [from, to, units]);
	if (rows.length === 0) {
		const codes = new Set(other.study.members.map(({ code }) => code));
		const shared = study.members.some(({ code }) => codes.has(code));
		const values = { ...study.words, one: study.round, other: other.study.round };
		return (
			<EmptyState title={t('changes.empty.title')}>
				<p>{t(shared ? 'changes.empty.released' : 'changes.empty.members', values)}</p>
			</EmptyState>
		);
	}
	return (
		<RoundsFigure
			study={study}
			before={before}
			after={after}
			columns={changeColumns(scoresOf(to))}
			rows={rows}
		/>
	);
}

function WithOther(props: Props & { readonly summary: StudySummary }) {
	const load = useOther(props.summary);
	return <Loaded load={load}>{(other) => <Between {...props} other={other} />}</Loaded>;
}

function Changes(props: Props & { readonly rounds: readonly StudySummary[] }) {
	const options = props.rounds.map(({ id, round }) => ({ id, title: round }));
	const id = useParam('with', options, options.at(-1)?.id ?? '');
	const summary = props.rounds.find((round) => round.id === id);
	if (summary === undefined)
		return (
			<EmptyState title={t('changes.empty.title')}>
				<p>{t('changes.empty.rounds')}</p>
			</EmptyState>
		);
	return (
		<>
			<div className="filter-bar">
				<ParamSelect name="with" label={t('changes.choose')} value={id} options={options} />
			</div>
			<WithOther key={id} {...props} summary={summary} />
		</>
	);
}

function Frame({ study, results }: Omit<Props, 'units'>) {
	const load = useLoad(`rounds ${study.id}`, listStudies);
	return (
		<Page
			wide
			title={t('changes.title')}
			summary={
				<>
					<p>{t('changes.summary')}</p>
					<p>{sayBasis(study, results.sheet)}</p>
				</>
			}
		>
			<ViewsNav study={study.id} />
			<WithUnits study={study} results={results} empty={<NothingReleased study={study} />}>
				{(units) => (
					<Loaded load={load}>
						{(all) => (
							<Changes study={study} results={results} units={units} rounds={otherRounds(study, all)} />
						)}
					</Loaded>
				)}
			</WithUnits>
		</Page>
	);
}

export function ChangesPage({ study }: { readonly study: Study }) {
	const load = useResults(study);
	return (
		<Loaded load={load} asPage>
			{(results) => <Frame study={study} results={results} />}
		</Loaded>
	);
}
