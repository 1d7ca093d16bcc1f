/* The figure of the pairs: the matrix, its key, what each item says, and the same as a table and a file. */
import type { Item } from '../../instruments/list-items.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { DataBelow } from '../results/data-below.tsx';
import { elementTitles } from '../results/element-titles.ts';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import type { ResultsData } from '../results/results-data.ts';
import { type TextKey, t } from '../ui/text.ts';
import type { ShownPair } from './border-pairs.ts';
import { fitText } from './fit-text.ts';
import { PairsTable } from './pairs-table.tsx';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly pairs: readonly ShownPair[];
	readonly items: readonly Item[];
}

const KEY: readonly (readonly [string, string, TextKey])[] = [
	['fit-both', '●●', 'pairs.key.both'],
	['fit-first-only', '●○', 'pairs.key.first'],
	['fit-second-only', '○●', 'pairs.key.second'],
	['fit-neither', '○○', 'pairs.key.neither'],
	['fit-unknown', '?', 'pairs.key.unknown'],
	['fit-not-applicable', 'n/a', 'pairs.key.notApplicable'],
];

function Key() {
	return (
		<ul className="matrix-key" aria-label={t('results.key.title')}>
			{KEY.map(([name, sign, text]) => (
				<li key={name}>
					<span className={`swatch ${name}`} aria-hidden="true">
						{sign}
					</span>
					{t(text)}
				</li>
			))}
			<li className="muted">{t('pairs.key.met')}</li>
		</ul>
	);
}

function Data({ study, pairs, items }: Props) {
	const statements = new Map(items.map(({ id, statement }) => [id, statement]));
	return (
		<DataBelow
			caption={t('pairs.figure.title')}
			fileName={`${study.id}-neighbours`}
			columns={[
				{ name: 'first' },
				{ name: 'first_name', title: t('pairs.column.first') },
				{ name: 'second' },
				{ name: 'second_name', title: t('pairs.column.second') },
				{ name: 'id', title: t('gaps.column.item') },
				{ name: 'statement', title: t('pairs.column.statement') },
				{ name: 'met_by' },
				{ name: 'in_words', title: t('pairs.column.met') },
			]}
			rows={pairs.flatMap(({ first, second, names, items: read }) =>
				read.map(({ id, fit }) => [
					first,
					names[0],
					second,
					names[1],
					id,
					statements.get(id) ?? '',
					fit,
					fitText(fit, names),
				]),
			)}
		/>
	);
}

export function PairsFigure(props: Props) {
	const { study, results, pairs, items } = props;
	const titles = elementTitles(results.pack.framework);
	const title = t('pairs.figure.title');
	const units = new Set(pairs.flatMap(({ first, second }) => [first, second])).size;
	return (
		<Figure
			title={title}
			subtitle={t('pairs.figure.subtitle')}
			below={
				<>
					<Key />
					<details>
						<summary>{t('pairs.items', { count: items.length })}</summary>
						<ul className="pairs-items">
							{items.map(({ id, statement }) => (
								<li key={id}>
									{id} {statement}
								</li>
							))}
						</ul>
					</details>
					<FigureNote study={study} recipe={results.sheet.recipe} n={units} />
					<Data {...props} />
				</>
			}
		>
			<PairsTable
				study={study.id}
				caption={title}
				pairs={pairs}
				items={items}
				titleOf={(id) => titles.get(id) ?? ''}
			/>
		</Figure>
	);
}
