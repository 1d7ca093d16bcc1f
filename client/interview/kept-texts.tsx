/*
 * What was typed on this page into questions that a revision changed meanwhile. The server could not take it, so it
 * stands here word for word, to be copied, until the person has done with it.
 */
import { useSyncExternalStore } from 'react';
import type { Study } from '../../instruments/schema/study.ts';
import { findQuestion } from '../results/value-text.ts';
import { CopyField } from '../secretariat/copy-field.tsx';
import { loadPackOf } from '../session/load-pack.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import type { AnswerDesk, KeptText } from './answer-desk.ts';
import { sayReference } from './answer-view.tsx';
import { sayAnswer } from './say-value.ts';

interface Props {
	readonly study: Study;
	readonly desk: AnswerDesk;
}

function Kept({ study, desk, kept }: Props & { readonly kept: KeptText }) {
	const { answer, packVersion } = kept;
	// The question as it was asked; its name until that is here, or where it cannot be had.
	const { value: pack } = useLoad(`pack ${study.id} ${packVersion}`, () => loadPackOf(study, packVersion));
	const question = pack && findQuestion(pack.questionnaire, answer.question);
	const title = question?.title ?? answer.question;
	const references = (answer.evidence ?? []).map(sayReference);
	const text = [sayAnswer(question, answer), answer.comment, ...references]
		.filter((one) => one !== undefined)
		.join('\n\n');
	const rows = Math.min(12, Math.max(2, Math.ceil(text.length / 60)));
	return (
		<div className="aside-item">
			<h2>{title}</h2>
			<CopyField label={t('kept.label')} of={title} text={text} rows={rows} />
			<p>
				<button type="button" className="link-button" onClick={() => desk.dropKept(kept)}>
					{t('kept.drop')}
				</button>
			</p>
		</div>
	);
}

export function KeptTexts({ study, desk }: Props) {
	const kept = useSyncExternalStore(desk.subscribe, desk.getKept);
	const { packVersion } = useSyncExternalStore(desk.subscribe, desk.getResponse);
	if (packVersion === desk.openedWith && kept.length === 0) return null;
	return (
		<section className="stack" aria-label={t('kept.title')}>
			<Notice tone={kept.length > 0 ? 'error' : 'warning'} title={t('kept.title')} live>
				<p>{t(kept.length > 0 ? 'kept.text' : 'kept.none', { count: kept.length })}</p>
			</Notice>
			{kept.map((one) => (
				<Kept key={JSON.stringify(one.answer)} study={study} desk={desk} kept={one} />
			))}
		</section>
	);
}
