/*
 * One version in the history of an answer: when, by whom, what it was with its differences from the version
 * before, and the way to bring it back, or why it cannot come back.
 */
import { canHold } from '../../instruments/can-hold.ts';
import type { Evidence } from '../../instruments/schema/answer.ts';
import type { HistoryEntry } from '../../instruments/schema/history.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import { formatDateTime } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { References, sayReference } from './answer-view.tsx';
import { sayAnswer } from './say-value.ts';
import { TextDifference } from './text-difference.tsx';

type PastAnswer = HistoryEntry['answer'];

interface Props {
	readonly entry: HistoryEntry;
	/** What stood before; undefined for the first, or where that is on a page not fetched yet. */
	readonly before: HistoryEntry | undefined;
	/** The question as it was asked in a version of the pack. */
	readonly asked: (packVersion: string) => Question | undefined;
	readonly present: Question | undefined;
	readonly isCurrent: boolean;
	/** Undefined where nothing may be changed. */
	readonly bringBack: ((answer: PastAnswer) => void) | undefined;
}

const sayKind = ({ kind, reason }: HistoryEntry): string | undefined => {
	if (kind === 'refused') return t('history.refused');
	if (kind === 'saved') return undefined;
	return reason === undefined ? t('history.returned') : t(`aside.reason.${reason}`);
};

/** Why an old answer cannot come back; undefined when it can. */
function whyNot({ answer }: HistoryEntry, present: Question | undefined): string | undefined {
	if (present === undefined) return t('history.gone');
	if (answer.value === null || canHold(present, answer.value)) return undefined;
	return t('history.unfit');
}

const isText = ({ value }: PastAnswer, question: Question | undefined) =>
	typeof value === 'string' && (question?.type === 'comment' || question?.type === 'text');

/** Two texts word by word; of anything else, such as a number or a choice, the one and the other. */
function Value({ entry, before, asked }: Pick<Props, 'entry' | 'before' | 'asked'>) {
	const [question, earlier] = [asked(entry.packVersion), before && asked(before.packVersion)];
	const now = sayAnswer(question, entry.answer);
	if (!before) return now;
	const then = sayAnswer(earlier, before.answer);
	if (isText(entry.answer, question) && isText(before.answer, earlier))
		return <TextDifference before={then} after={now} />;
	return then === now ? (
		now
	) : (
		<>
			{now} <span className="history-before">{t('history.before', { value: then })}</span>
		</>
	);
}

const references = (evidence: readonly Evidence[] | undefined) =>
	(evidence ?? []).map(sayReference).join('\n');

function Comment({
	answer,
	before,
}: {
	readonly answer: PastAnswer;
	readonly before: PastAnswer | undefined;
}) {
	const [then, now] = [before?.comment ?? '', answer.comment ?? ''];
	if (then === '' && now === '') return null;
	return <p className="quote small">{before ? <TextDifference before={then} after={now} /> : now}</p>;
}

function Body({ entry, before, asked }: Pick<Props, 'entry' | 'before' | 'asked'>) {
	const { answer } = entry;
	const sameReferences = references(before?.answer.evidence) === references(answer.evidence);
	return (
		<>
			<p className="answer-text">
				<Value entry={entry} before={before} asked={asked} />
			</p>
			<Comment answer={answer} before={before?.answer} />
			{answer.confidence !== undefined && (
				<p className="small muted">{t(`confidence.${answer.confidence}`)}</p>
			)}
			{answer.onBehalf && <p className="small muted">{t('history.behalf', answer.onBehalf)}</p>}
			<References evidence={answer.evidence} />
			{before && !sameReferences && <p className="small muted">{t('history.references')}</p>}
		</>
	);
}

export function HistoryItem(props: Props) {
	const { entry, present, isCurrent, bringBack } = props;
	const [kind, hindrance] = [sayKind(entry), whyNot(entry, present)];
	return (
		<li className="history-entry">
			<p className="small muted">
				{t('history.when', { version: entry.version, at: formatDateTime(entry.at), by: entry.by })}
				{isCurrent && <strong> {t('history.current')}</strong>}
			</p>
			{kind !== undefined && <p className="small">{kind}</p>}
			<Body {...props} />
			{bringBack && !isCurrent && hindrance !== undefined && <p className="small muted">{hindrance}</p>}
			{bringBack && !isCurrent && hindrance === undefined && (
				<p>
					<button type="button" className="link-button" onClick={() => bringBack(entry.answer)}>
						{t('history.bringBack')}
						<span className="visually-hidden"> {t('history.ofVersion', { version: entry.version })}</span>
					</button>
				</p>
			)}
		</li>
	);
}
