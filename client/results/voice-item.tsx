/* What one respondent said to one question: status or value in words, evidence, confidence, comment. */
import type { Voice } from '../../analysis/score/score-sheet.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { OrWithheld } from '../privacy/withheld-mark.tsx';
import { Linked } from '../ui/linked.tsx';
import { findText, t } from '../ui/text.ts';
import { kindText } from './cell-text.ts';
import { respondentTitle } from './respondent-title.ts';
import { valueText } from './value-text.ts';

function Detail({ title, text }: { readonly title: string; readonly text: string }) {
	if (text === '') return null;
	return (
		<p>
			<span className="muted">{title}:</span>{' '}
			<OrWithheld text={text}>
				<Linked text={text} />
			</OrWithheld>
		</p>
	);
}

interface Props {
	readonly voice: Voice;
	readonly question: Question | undefined;
	readonly study: Study;
}

export function VoiceItem({ voice, question, study }: Props) {
	const said = voice.status === 'answered' ? valueText(question, voice.value) : kindText(voice.status);
	const confidence =
		voice.confidence === '' ? '' : findText(`results.confidence.${voice.confidence}`, voice.confidence);
	return (
		<li className="voice">
			<p>
				<span className="muted">{respondentTitle(voice.respondent, study)}:</span>{' '}
				<OrWithheld text={said}>
					<strong>{said}</strong>
				</OrWithheld>
			</p>
			<Detail title={t('results.voice.evidence')} text={voice.evidence} />
			<Detail title={t('results.voice.confidence')} text={confidence} />
			<Detail title={t('results.voice.comment')} text={voice.comment} />
		</li>
	);
}
