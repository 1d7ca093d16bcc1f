/*
 * "How this number came about", folded under every element of a country's page: the rules that were followed, in order,
 * and the parts or voices that they were followed on. Worked out when somebody opens it.
 */
import '../styles/explain.css';
import { useState } from 'react';
import { printPoints, printShare } from '../../analysis/charts/print-number.ts';
import { explain } from '../../analysis/explain/explain.ts';
import type { Explanation, Part, VoicePart } from '../../analysis/explain/explanation.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { kindText } from '../results/cell-text.ts';
import { elementTitles } from '../results/element-titles.ts';
import { respondentTitle } from '../results/respondent-title.ts';
import type { ResultsData } from '../results/results-data.ts';
import { findQuestion, valueText } from '../results/value-text.ts';
import { formatNumber } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { findText, t } from '../ui/text.ts';
import { ruleSentence } from './rule-text.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	/** Code of the member. */
	readonly country: string;
	readonly element: string;
}

type Shown = Pick<Props, 'study' | 'results'> & { readonly titleOf: (id: string) => string };

const quarters = (points: number | null) =>
	points === null ? '–' : formatNumber(points, Number.isInteger(points) ? 0 : 2);

const leftOutText = ({ leftOut }: Part): string => {
	if (leftOut === '') return '';
	return leftOut === 'parent' ? t('explain.leftOut.parent') : kindText(leftOut);
};

function Parts({ parts, titleOf }: { readonly parts: readonly Part[] } & Pick<Shown, 'titleOf'>) {
	const columns: Column<Part>[] = [
		{ title: t('results.record.title'), cell: ({ id }) => `${id} ${titleOf(id)}` },
		{
			title: t('explain.column.weight'),
			cell: ({ weightShare }) => (weightShare === null ? '–' : printShare(weightShare)),
			numeric: true,
		},
		{
			title: t('results.tree.points'),
			cell: ({ explanation }) => quarters(explanation.score.points),
			numeric: true,
		},
		{
			title: t('explain.column.brings'),
			cell: ({ brings }) => (brings === null ? '–' : formatNumber(brings, 2)),
			numeric: true,
		},
		{ title: t('explain.column.leftOut'), cell: leftOutText },
	];
	return (
		<div className="table-frame">
			<Table caption={t('explain.parts')} columns={columns} rows={parts} rowKey={({ id }) => id} />
		</div>
	);
}

function Voices({
	voices,
	question,
	study,
	results,
}: { readonly voices: readonly VoicePart[]; readonly question: string } & Shown) {
	const asked = findQuestion(results.pack.questionnaire, question);
	const columns: Column<VoicePart>[] = [
		{ title: t('results.status.respondent'), cell: ({ respondent }) => respondentTitle(respondent, study) },
		{
			title: t('explain.column.said'),
			cell: ({ status, value }) => (status === 'answered' ? valueText(asked, value) : kindText(status)),
		},
		{ title: t('results.tree.points'), cell: ({ points }) => quarters(points), numeric: true },
		{
			title: t('results.voice.evidence'),
			cell: ({ hasEvidence }) => t(hasEvidence ? 'explain.given' : 'explain.notGiven'),
		},
		{ title: t('explain.column.place'), cell: ({ place }) => place ?? '–', numeric: true },
		{ title: t('explain.column.holds'), cell: ({ holds }) => (holds ? t('explain.holds') : '') },
	];
	return (
		<div className="table-frame">
			<Table
				caption={t('explain.voices')}
				columns={columns}
				rows={voices}
				rowKey={({ respondent }) => respondent}
			/>
		</div>
	);
}

function sayResult(explained: Explanation): string {
	const { score } = explained;
	if (explained.kind === 'item' && explained.gap !== null)
		return findText(`results.gap.${explained.gap}`, kindText(explained.gap));
	if (score.points === null)
		return t('explain.result.none', { reason: score.reason || kindText(score.status) });
	return t('explain.result', {
		points: score.phase === null ? quarters(score.points) : printPoints(score.points),
		score: formatNumber(score.score ?? 0, 1),
	});
}

function Chain({ study, results, country, element }: Props) {
	const explained = explain(results.sheet, { ...results.pack, locales: {} }, country, element);
	const titles = elementTitles(results.pack.framework);
	const titleOf = (id: string) => titles.get(id) ?? id;
	const shown = { study, results, titleOf };
	return (
		<div className="how-chain">
			<ol>
				{explained.rules.map((rule) => {
					const { key, values } = ruleSentence(rule, titleOf);
					return <li key={rule.key}>{t(key, values)}</li>;
				})}
			</ol>
			<p>
				<strong>{sayResult(explained)}</strong>
			</p>
			{explained.kind === 'group' ? (
				<Parts parts={explained.parts} titleOf={titleOf} />
			) : (
				<Voices voices={explained.voices} question={explained.question} {...shown} />
			)}
		</div>
	);
}

export function HowItCame(props: Props) {
	const [open, setOpen] = useState(false);
	return (
		<details className="how" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{t('explain.title')}</summary>
			{open && <Chain {...props} />}
		</details>
	);
}
