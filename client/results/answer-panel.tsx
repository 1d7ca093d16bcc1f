/*
 * What an item's score was made of: the question, the country's value and its points, why it is starred or has no
 * value, every voice with its evidence, and what public facts say beside it. The last step of every drill-down.
 */
import type { ReactNode } from 'react';
import type { ItemScore } from '../../analysis/score/score-sheet.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { formatNumber } from '../ui/format.ts';
import { findText, t } from '../ui/text.ts';
import type { TreeNode } from './element-tree.ts';
import { FactLine } from './fact-line.tsx';
import type { FactRow } from './fact-rows.ts';
import type { ResultsData } from './results-data.ts';
import { findQuestion, valueText } from './value-text.ts';
import { VoiceItem } from './voice-item.tsx';

interface Props {
	readonly node: TreeNode;
	readonly item: ItemScore;
	readonly study: Study;
	readonly pack: ResultsData['pack'];
	readonly facts: readonly FactRow[];
	/** How the number came about, folded. */
	readonly how: ReactNode;
}

/** Two decimals at most: benchmarks are worth quarters. */
const pointsText = (points: number) => formatNumber(points, Number.isInteger(points) ? 0 : 2);

function Result({ item, value }: { readonly item: ItemScore; readonly value: string }) {
	if (item.points === null || item.value === null) {
		return <p>{findText(`results.gap.${item.gap ?? 'unanswered'}`, '')}</p>;
	}
	const values = { value, points: pointsText(item.points), max: pointsText(item.max) };
	return (
		<>
			<p>{t('results.answer.result', values)}</p>
			{item.starred && (
				<p>
					*{' '}
					{item.uncapped !== null && item.uncapped > item.points
						? t('results.answer.capped', { ...values, uncapped: pointsText(item.uncapped) })
						: t('results.answer.starred')}
				</p>
			)}
			{item.settled ? (
				<p className="muted">{t('results.answer.settled')}</p>
			) : (
				item.voices.length > 1 && <p className="muted">{t('results.answer.median')}</p>
			)}
		</>
	);
}

export function AnswerPanel({ node, item, study, pack, facts, how }: Props) {
	const question = findQuestion(pack.questionnaire, item.question);
	const value = item.value === null ? '' : valueText(question, item.value);
	const asked = node.statement === '' ? (question?.title ?? node.title) : node.statement;
	return (
		<div className="answer-panel">
			<p className="answer-question">{asked}</p>
			<Result item={item} value={value} />
			<h3>{t('results.answer.voices', { count: item.voices.length })}</h3>
			<ul className="voices">
				{(item.settled ? [item.settled, ...item.voices] : item.voices).map((voice) => (
					<VoiceItem key={voice.respondent} voice={voice} question={question} study={study} />
				))}
			</ul>
			{facts.length > 0 && (
				<>
					<h3>{t('results.answer.facts')}</h3>
					<ul className="voices">
						{facts.map((fact) => (
							<FactLine key={fact.key} fact={fact} />
						))}
					</ul>
				</>
			)}
			{how}
		</div>
	);
}
