/*
 * One answer that a revised questionnaire put aside: the question as it was asked, what was answered, why it
 * stands apart, and what can be done: use it for a question that has room for it, or set it aside for good.
 */
import { useId, useState } from 'react';
import type { Aside } from '../../instruments/schema/response.ts';
import { ApiError, type StudyPack, settleAside } from '../api.ts';
import { ChoiceField } from '../secretariat/choice-field.tsx';
import { formatDateTime } from '../ui/format.ts';
import { shorten } from '../ui/shorten.ts';
import { t } from '../ui/text.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { AnswerView } from './answer-view.tsx';
import { findTargets } from './find-targets.ts';
import { useSettling } from './use-settling.ts';

interface Props {
	readonly desk: AnswerDesk;
	readonly pack: StudyPack;
	readonly aside: Aside;
	readonly readOnly: boolean;
}

export const titleOf = ({ asked: { question } }: Aside) => question.title ?? question.name;

type Settling = Pick<ReturnType<typeof useSettling>, 'act' | 'busy'>;

function SetAside({ aside, act, busy }: Pick<Props, 'aside'> & Settling) {
	return (
		<button
			type="button"
			className="button button-quiet"
			disabled={busy}
			onClick={() => act(async () => ({ decision: 'left' }))}
		>
			{t('aside.leave')}
			<span className="visually-hidden"> {titleOf(aside)}</span>
		</button>
	);
}

function UseAgain({ desk, pack, aside, act, busy }: Omit<Props, 'readOnly'> & Settling) {
	const id = useId();
	const [target, setTarget] = useState('');
	const targets = findTargets(pack, desk.getResponse(), aside);
	if (targets.length === 0)
		return (
			<>
				<p className="muted">{t('aside.noTarget')}</p>
				<p>
					<SetAside aside={aside} act={act} busy={busy} />
				</p>
			</>
		);
	const use = () =>
		act(async () => {
			const { value, status, comment = null, confidence = null, evidence = null } = aside.answer;
			desk.replace(target, { value, status, comment, confidence, evidence });
			await desk.queue.settle();
			// Something else may be waiting; what counts is that this answer is on the server.
			if (desk.queue.holds(target)) throw new ApiError({ title: t('aside.unsaved'), status: 0 });
			return { decision: 'used', usedFor: target };
		});
	const filled = target !== '' && desk.show(target).answer.status !== 'unanswered';
	return (
		<div className="stack">
			<ChoiceField
				id={id}
				label={t('aside.useFor')}
				value={target}
				onChoose={setTarget}
				hint={filled ? t('aside.replaces') : undefined}
			>
				<option value="">{t('aside.choose')}</option>
				{targets.map(({ question: { name, title = name } }) => (
					<option key={name} value={name}>
						{shorten(title, 90)}
					</option>
				))}
			</ChoiceField>
			<p className="actions">
				<button type="button" className="button" disabled={target === '' || busy} onClick={use}>
					{t('aside.use')}
				</button>
				<SetAside aside={aside} act={act} busy={busy} />
			</p>
		</div>
	);
}

function Settled({ desk, aside, readOnly, act }: Omit<Props, 'pack'> & Pick<Settling, 'act'>) {
	const { settled, settledAt = '', settledBy = '', usedFor } = aside;
	if (settled === undefined) return null;
	return (
		<>
			<p className="small muted">
				{t(`aside.settled.${settled}`, { by: settledBy, at: formatDateTime(settledAt) })}
			</p>
			{!readOnly && settled !== 'returned' && desk.getResponse().state === 'draft' && (
				<p>
					<button
						type="button"
						className="link-button"
						onClick={() => act(async () => ({ decision: 'open' }))}
					>
						{t(usedFor === undefined ? 'aside.open' : 'aside.open.used')}
					</button>
				</p>
			)}
		</>
	);
}

export function AsideItem({ desk, pack, aside, readOnly }: Props) {
	const { act, trouble, busy } = useSettling(desk, aside, settleAside);
	const waits = aside.settled === undefined;
	return (
		<article className="aside-item" id={`aside-${aside.question}`} tabIndex={-1} aria-busy={busy}>
			<h2>{titleOf(aside)}</h2>
			<p className="small muted">
				{t(`aside.reason.${aside.reason}`)} {t('aside.version', { version: aside.packVersion })}
			</p>
			<AnswerView question={aside.asked.question} answer={aside.answer} />
			{trouble !== undefined && (
				<p className="field-error" role="alert">
					{trouble}
				</p>
			)}
			{waits && !readOnly && <UseAgain desk={desk} pack={pack} aside={aside} act={act} busy={busy} />}
			<Settled desk={desk} aside={aside} readOnly={readOnly} act={act} />
		</article>
	);
}
