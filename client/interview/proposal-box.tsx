/*
 * What public sources say, beside the question: value, year, source. Where the facts decide the answer a person
 * may confirm it; until then it is a proposal, counted nowhere.
 */
import type { Evidence } from '../../instruments/schema/answer.ts';
import type { Fact, Proposal } from '../../instruments/schema/fact.ts';
import { t } from '../ui/text.ts';
import { TitledLink } from '../ui/web-link.tsx';
import { type AskFacts, useAskFacts } from './ask-context.tsx';
import { sayAnswer } from './say-value.ts';
import { useAnswer } from './use-desk.ts';

function FactLine({ fact }: { readonly fact: Fact }) {
	// The unit of a fact in words only says what kind of words they are.
	const isNumber = fact.value.trim() !== '' && Number.isFinite(Number(fact.value));
	const value = isNumber && fact.unit !== '' ? `${fact.value} ${fact.unit}` : fact.value;
	return (
		<li>
			{fact.title}: <strong>{value}</strong>
			{fact.year !== '' && ` (${fact.year})`}
			{'. '}
			<TitledLink address={fact.sourceAddress} title={fact.sourceTitle} />
			{fact.read === 'general-knowledge' && <em> {t('proposal.generalKnowledge')}</em>}
		</li>
	);
}

function listSources(facts: readonly Fact[]): readonly Evidence[] {
	const entries = facts.map((fact) => ({
		...(fact.sourceTitle !== '' && { title: fact.sourceTitle }),
		...(fact.sourceAddress !== '' && { link: fact.sourceAddress }),
	}));
	return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()].filter(
		(entry) => Object.keys(entry).length > 0,
	);
}

/** Take over what the facts decide, with their sources as evidence. */
function confirm({ desk }: AskFacts, { question, answer, facts }: Proposal): void {
	if (!answer) return;
	const evidence = listSources(facts);
	if (answer.status === 'answered') desk.replace(question, { value: answer.value, evidence });
	else desk.replace(question, { status: answer.status, comment: t('proposal.reason'), evidence });
}

function Offer({ proposal }: { readonly proposal: Proposal }) {
	const facts = useAskFacts();
	const answer = proposal.answer;
	if (!answer) return null;
	const words = sayAnswer(facts.questions.get(proposal.question), answer);
	const focusAnswer = () =>
		document.querySelector<HTMLElement>(`#q-${proposal.question} :is(input, textarea, select)`)?.focus();
	return (
		<>
			<p>
				<strong>{t('proposal.offer', { answer: words })}</strong> {t('proposal.uncounted')}
			</p>
			<p className="actions">
				<button type="button" className="button" onClick={() => confirm(facts, proposal)}>
					{t('proposal.confirm', { answer: words })}
				</button>
				<button type="button" className="button button-quiet" onClick={focusAnswer}>
					{t('proposal.otherwise')}
				</button>
			</p>
		</>
	);
}

export function ProposalBox({ proposal }: { readonly proposal: Proposal }) {
	const { desk, readOnly } = useAskFacts();
	const { answer } = useAnswer(desk, proposal.question);
	const offers = proposal.answer !== undefined && answer.status === 'unanswered' && !readOnly;
	const list = (
		<ul>
			{proposal.facts.map((fact) => (
				<FactLine key={`${fact.variable} ${fact.year} ${fact.value} ${fact.sourceAddress}`} fact={fact} />
			))}
		</ul>
	);
	const note = proposal.note !== undefined && <p className="muted">{proposal.note}</p>;
	if (!offers)
		return (
			<details className="fold">
				<summary>
					{t('proposal.title')}{' '}
					<span className="muted">{t('proposal.count', { count: proposal.facts.length })}</span>
				</summary>
				<div className="fold-body small">
					{list}
					{note}
				</div>
			</details>
		);
	return (
		<div className="ask-box">
			<Offer proposal={proposal} />
			<div className="small stack">
				{list}
				{note}
			</div>
		</div>
	);
}
