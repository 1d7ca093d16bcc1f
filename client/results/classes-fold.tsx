/* Folded at the foot of the comparison: the scores of one element in classes by natural breaks, counted and not named. */
import { useSearchParams } from 'wouter';
import type { Study } from '../../instruments/schema/study.ts';
import { t } from '../ui/text.ts';
import { ParamSelect, useParam } from '../views/param-select.tsx';
import { shownElements } from '../views/shown-elements.ts';
import { DataBelow } from './data-below.tsx';
import { FigureNote } from './figure-note.tsx';
import type { ResultsData } from './results-data.ts';
import { CLASS_COUNTS, classRange, type ScoreClass, scoreClasses } from './score-classes.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
}

function List({ study, classes }: { readonly study: Study; readonly classes: readonly ScoreClass[] }) {
	return (
		<ul>
			{classes.map((each) => (
				<li key={each.from}>
					{t('results.classes.class', {
						range: classRange(each),
						count: each.count,
						...study.words,
					})}
				</li>
			))}
		</ul>
	);
}

export function ClassesFold({ study, results }: Props) {
	const { framework } = results.pack;
	const { countries, recipe } = results.sheet;
	const [params] = useSearchParams();
	const elements = shownElements(framework);
	const counts = [...CLASS_COUNTS].sort().map((count) => ({ id: String(count), title: String(count) }));
	const element = useParam('classesOf', elements, elements[0]?.id ?? '');
	const count = useParam('classes', counts, String(CLASS_COUNTS[0]));
	const classes = scoreClasses(countries, element, Number(count));
	const n = classes.reduce((sum, each) => sum + each.count, 0);
	return (
		<details className="card fold reading-fold" open={params.has('classesOf') || params.has('classes')}>
			<summary>{t('results.classes.title')}</summary>
			<p>{t('results.classes.text', study.words)}</p>
			<div className="filter-bar">
				<ParamSelect name="classesOf" label={t('whatIf.shown')} value={element} options={elements} />
				<ParamSelect name="classes" label={t('results.classes.count')} value={count} options={counts} />
			</div>
			{classes.length === 0 ? (
				<p>{t('results.classes.none', { count })}</p>
			) : (
				<>
					<List study={study} classes={classes} />
					<FigureNote study={study} recipe={recipe} n={n} />
					<DataBelow
						caption={t('results.classes.title')}
						fileName={`${study.id}-${element}-classes`}
						columns={[
							{ name: 'id' },
							{
								name: 'from',
								title: t('results.classes.from'),
								show: (v) => classRange({ from: Number(v), to: Number(v) }),
								numeric: true,
							},
							{
								name: 'to',
								title: t('results.classes.to'),
								show: (v) => classRange({ from: Number(v), to: Number(v) }),
								numeric: true,
							},
							{ name: 'count', title: study.words.members, numeric: true },
						]}
						rows={classes.map((each) => [element, each.from, each.to, each.count])}
					/>
				</>
			)}
		</details>
	);
}
