/*
 * A released country's scores: the profile of domains that unfolds down to answers, the overall figure after it,
 * themes with the integration reading, and the companion figures. Public facts stand beside each answer.
 */
import { type ReactNode, useMemo } from 'react';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { HowItCame } from '../explain/how-it-came.tsx';
import { t } from '../ui/text.ts';
import { CompanionTable } from './companion-table.tsx';
import { countryMatrix } from './country-matrix.ts';
import { buildDomainTree, buildThemeTree, listCells } from './element-tree.ts';
import type { FactRow } from './fact-rows.ts';
import { Figure } from './figure.tsx';
import { FigureNote } from './figure-note.tsx';
import { SYSTEM_ID } from './matrix-columns.ts';
import { MatrixData } from './matrix-data.tsx';
import { MatrixKey } from './matrix-key.tsx';
import { type OpenRows, useOpenRows } from './open-rows.ts';
import { ReadingKey } from './reading-key.tsx';
import type { ResultsData } from './results-data.ts';
import { ScoreTree } from './score-tree.tsx';
import { SystemCard } from './system-card.tsx';
import { ThemeMatrix } from './theme-matrix.tsx';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly country: CountryScores;
	readonly name: string;
	readonly factsOf: (question: string) => readonly FactRow[];
}

interface Parts extends Props {
	readonly nodes: ReturnType<typeof buildDomainTree>;
	readonly rows: OpenRows;
	readonly howOf: (element: string) => ReactNode;
}

function Domains({ study, results, country, name, factsOf, howOf, nodes, rows }: Parts) {
	const { pack, sheet } = results;
	const level = pack.framework.levels[0] ?? '';
	const title = t('results.country.domains', { level });
	return (
		<Figure
			title={title}
			subtitle={t('results.country.unfold')}
			below={
				<>
					<MatrixKey cells={listCells(nodes)} phases={pack.framework.phases ?? []} />
					<FigureNote study={study} recipe={sheet.recipe} n={1} />
					<MatrixData
						matrix={countryMatrix(pack.framework, country, name)}
						caption={title}
						fileName={`${study.id}-${country.country}`}
						member={study.words.member}
					/>
				</>
			}
		>
			<ScoreTree
				study={study}
				pack={pack}
				nodes={nodes}
				rows={rows}
				caption={title}
				heading={level}
				factsOf={factsOf}
				howOf={howOf}
			/>
		</Figure>
	);
}

function Themes({ study, results, country, factsOf, howOf, nodes, rows }: Parts) {
	const { pack, sheet } = results;
	const title = t('results.country.themes');
	return (
		<Figure
			title={title}
			subtitle={t('results.country.themesText')}
			below={
				<>
					<MatrixKey cells={listCells(nodes)} phases={pack.framework.phases ?? []} />
					<FigureNote study={study} recipe={sheet.recipe} n={1} />
				</>
			}
		>
			<ThemeMatrix country={country} framework={pack.framework} />
			{country.integration.length > 0 && <ReadingKey />}
			<ScoreTree
				study={study}
				pack={pack}
				nodes={nodes}
				rows={rows}
				caption={title}
				heading={t('results.themes.heading')}
				factsOf={factsOf}
				howOf={howOf}
			/>
		</Figure>
	);
}

export function CountryScoresView(props: Props) {
	const { study, results, country } = props;
	const { framework } = results.pack;
	const domains = useMemo(() => buildDomainTree(framework, country), [framework, country]);
	const themes = useMemo(() => buildThemeTree(framework, country), [framework, country]);
	const trees = useMemo(() => [...domains, ...themes], [domains, themes]);
	const rows = useOpenRows(trees);
	const howOf = (element: string) => (
		<HowItCame study={study} results={results} country={country.country} element={element} />
	);
	return (
		<>
			<Domains {...props} nodes={domains} rows={rows} howOf={howOf} />
			<SystemCard country={country} framework={framework} how={howOf(SYSTEM_ID)} />
			{themes.length > 0 && <Themes {...props} nodes={themes} rows={rows} howOf={howOf} />}
			<CompanionTable country={country} framework={framework} />
		</>
	);
}
