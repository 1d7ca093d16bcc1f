/*
 * One section on the check page: how much is answered, the answers to read through, and links to what is not
 * answered. Only answers that hold the submission back must be mended; the others may stay open.
 */
import { Link } from 'wouter';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import type { SubmissionCheck } from '../../instruments/schema/response.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { sectionAddress } from '../ui/addresses.ts';
import { t } from '../ui/text.ts';
import { type CheckParts, titlesOf } from './check-parts.ts';
import { sayAnswer } from './say-value.ts';

interface Props {
	readonly study: Study;
	readonly response: string;
	readonly parts: CheckParts;
	readonly section: SubmissionCheck['sections'][number];
}

function AnswerLine({ question, parts }: { readonly question: Question; readonly parts: CheckParts }) {
	const { answer } = parts.desk.show(question.name);
	const references = answer.evidence?.length ?? 0;
	return (
		<div className="check-answer">
			<dt>{question.title}</dt>
			<dd>
				<strong>{sayAnswer(question, answer)}</strong>
				{references > 0 && <span className="muted"> {t('support.count', { count: references })}</span>}
				{answer.comment !== undefined && <p className="quote">{answer.comment}</p>}
			</dd>
		</div>
	);
}

function Answers({ parts, section }: Pick<Props, 'parts' | 'section'>) {
	const questions = listQuestions(parts.pack.questionnaire)
		.filter((asked) => asked.section.name === section.name)
		.map((asked) => asked.question)
		.filter((question) => parts.desk.show(question.name).answer.status !== 'unanswered');
	if (questions.length === 0) return null;
	return (
		<details className="fold">
			<summary>{t('check.answers', { count: questions.length })}</summary>
			<dl className="fold-body">
				{questions.map((question) => (
					<AnswerLine key={question.name} question={question} parts={parts} />
				))}
			</dl>
		</details>
	);
}

function Unanswered({ study, response, parts, section }: Props) {
	const titles = titlesOf(parts.pack);
	const address = sectionAddress(study.id, response, section.name);
	if (section.unanswered.length === 0) return null;
	return (
		<details className="fold">
			<summary>{t('check.unanswered', { count: section.unanswered.length })}</summary>
			<ul className="fold-body">
				{section.unanswered.map((question) => (
					<li key={question}>
						<Link href={`${address}#q-${question}`}>{titles.get(question) ?? question}</Link>
					</li>
				))}
			</ul>
		</details>
	);
}

export function CheckSection(props: Props) {
	const { study, response, parts, section } = props;
	const held = parts.desk.getResponse();
	const submitted = held.state === 'submitted';
	const state = held.sections[section.name];
	return (
		<section className="check-section">
			<div className="card-head">
				<h2>{section.title}</h2>
				{state && (
					<span className="muted">
						{t('check.answered', { answered: state.answered, total: state.total })}
					</span>
				)}
				<Link href={sectionAddress(study.id, response, section.name)}>
					{t(submitted ? 'check.read' : 'check.change')}{' '}
					<span className="visually-hidden">{section.title}</span>
				</Link>
			</div>
			{section.holdsBack.length > 0 && (
				<p className="field-error">{t('check.holdsBack', { count: section.holdsBack.length })}</p>
			)}
			<div className="check-folds">
				<Answers parts={parts} section={section} />
				<Unanswered {...props} />
			</div>
		</section>
	);
}
