/*
 * How neighbours fit together on both sides of a border, for each pair of released members and each item that the
 * pack names for it. Which member is looked at stands in the address. Alphabetical, no ranks.
 */
import '../styles/results.css';
import '../styles/views.css';
import '../styles/pairs.css';
import type { Study } from '../../instruments/schema/study.ts';
import { type ResultsData, useResults } from '../results/results-data.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { NothingReleased } from '../views/nothing-released.tsx';
import { ParamSelect, useParam } from '../views/param-select.tsx';
import type { Unit } from '../views/released-units.ts';
import { sayBasis } from '../views/say-basis.ts';
import { ViewsNav } from '../views/views-nav.tsx';
import { WithUnits } from '../views/with-units.tsx';
import { borderItems, borderPairs, countBoth, countNeighbours, type ShownPair } from './border-pairs.ts';
import { PairsFigure } from './pairs-figure.tsx';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly units: readonly Unit[];
}

function sayTitle(pairs: readonly ShownPair[]): string {
	const { both, known } = countBoth(pairs);
	return known === 0 ? t('pairs.title') : t('pairs.title.both', { count: both, of: known });
}

/** What stands here instead of a figure, with the reason that holds. */
function NoPairs({ study, results: { pack } }: Props) {
	const names = borderItems(pack).length > 0 && countNeighbours(pack, study.members) > 0;
	return (
		<EmptyState title={t('pairs.empty.title')}>
			<p>{t(names ? 'pairs.empty.released' : 'pairs.empty.named', study.words)}</p>
		</EmptyState>
	);
}

function Pairs(props: Props) {
	const { study, results, units } = props;
	const all = borderPairs(results.pack, units);
	const within = units
		.filter(({ code }) => all.some(({ first, second }) => first === code || second === code))
		.map(({ code, name }) => ({ id: code, title: name }));
	const unit = useParam('unit', within);
	const pairs = all.filter(({ first, second }) => unit === '' || first === unit || second === unit);
	return (
		<Page
			wide
			title={sayTitle(pairs)}
			summary={
				<>
					<p>{t('pairs.summary')}</p>
					<p>
						{sayBasis(study, results.sheet)}{' '}
						{all.length > 0 &&
							t('pairs.basis', { n: all.length, of: countNeighbours(results.pack, study.members) })}
					</p>
				</>
			}
		>
			<ViewsNav study={study.id} />
			{all.length === 0 ? (
				<NoPairs {...props} />
			) : (
				<>
					<div className="filter-bar">
						<ParamSelect
							name="unit"
							label={t('pairs.filter', study.words)}
							value={unit}
							options={within}
							all={t('pairs.filter.all')}
						/>
					</div>
					<PairsFigure study={study} results={results} pairs={pairs} items={borderItems(results.pack)} />
				</>
			)}
		</Page>
	);
}

function Nothing({ study }: { readonly study: Study }) {
	return (
		<Page wide title={t('pairs.title')}>
			<ViewsNav study={study.id} />
			<NothingReleased study={study} />
		</Page>
	);
}

export function PairsPage({ study }: { readonly study: Study }) {
	const load = useResults(study);
	return (
		<Loaded load={load} asPage>
			{(results) => (
				<WithUnits study={study} results={results} empty={<Nothing study={study} />}>
					{(units) => <Pairs study={study} results={results} units={units} />}
				</WithUnits>
			)}
		</Loaded>
	);
}
