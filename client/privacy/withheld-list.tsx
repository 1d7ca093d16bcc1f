/*
 * Texts of a submission that may name a person. The clearing authority reads each and decides; the secretariat and
 * reviewers see where they stand, for the server gives them no words.
 */
import { useState } from 'react';
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import type { WithheldText, WithheldTexts } from '../../instruments/schema/disclosure.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { ApiError, decideWithheld, listWithheld } from '../api.ts';
import { sayTrouble } from '../clearance/use-action.ts';
import { Chip } from '../ui/chip.tsx';
import { Notice } from '../ui/notice.tsx';
import { findText, t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { isWithheld } from './withheld-mark.tsx';

interface Props {
	readonly study: Pick<Study, 'id' | 'sectors'>;
	readonly country: string;
	readonly sha256: string;
	readonly questions: readonly Question[];
	readonly rows: readonly AnswerRow[];
	readonly decides: boolean;
}

/** Nothing for those who may not know. */
async function loadTexts(study: string, country: string): Promise<readonly WithheldText[]> {
	try {
		return (await listWithheld(study, country)).texts;
	} catch (error) {
		if (error instanceof ApiError && [401, 403, 404, 409].includes(error.status)) return [];
		throw error;
	}
}

const sayWho = ({ study }: Props, respondent: string) =>
	study.sectors.find(({ id }) => id === respondent)?.title ??
	t(respondent === 'national' ? 'clearance.national' : 'results.voice.consensus');

/** The words, where this person is given them. */
function findWords({ rows }: Props, text: WithheldText): string | undefined {
	const row = rows.find((one) => one.question === text.question && one.respondent === text.respondent);
	const words = row?.[text.field] ?? '';
	return words === '' || isWithheld(words) ? undefined : words;
}

interface ItemProps {
	readonly props: Props;
	readonly text: WithheldText;
	readonly busy: boolean;
	readonly onDecide: (text: WithheldText) => void;
}

function Item({ props, text, busy, onDecide }: ItemProps) {
	const words = findWords(props, text);
	const isCleared = text.state === 'cleared';
	const title = props.questions.find(({ name }) => name === text.question)?.title ?? text.question;
	return (
		<li className="withheld-item">
			<p>
				{title}{' '}
				<span className="muted small">
					{sayWho(props, text.respondent)}, {t(`personal.field.${text.field}`)}
				</span>
			</p>
			{words !== undefined && <p className="quote small">{words}</p>}
			<p className="small">
				<Chip text={t(`personal.state.${text.state}`)} tone={isCleared ? 'done' : 'wait'} />{' '}
				{text.kinds.map((kind) => findText(`personal.kind.${kind}`, kind)).join('; ')}
			</p>
			{props.decides && words !== undefined && (
				<p>
					<button
						type="button"
						className="button button-quiet"
						disabled={busy}
						onClick={() => onDecide(text)}
						aria-label={`${t(isCleared ? 'personal.withholdAgain' : 'personal.clear')}: ${title}`}
					>
						{t(isCleared ? 'personal.withholdAgain' : 'personal.clear')}
					</button>
				</p>
			)}
		</li>
	);
}

function useDecisions({ study, country, sha256 }: Props) {
	const load = useLoad(`withheld ${study.id} ${country} ${sha256}`, () => loadTexts(study.id, country));
	const [decided, setDecided] = useState<WithheldTexts>();
	const [busy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<string>();
	const decide = async ({ id, state }: WithheldText) => {
		setBusy(true);
		setTrouble(undefined);
		try {
			const decision = state === 'cleared' ? 'withheld' : 'cleared';
			setDecided(await decideWithheld(study.id, country, { sha256, text: id, decision }));
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			setTrouble(sayTrouble(error));
		} finally {
			setBusy(false);
		}
	};
	const fresh = decided?.sha256 === sha256 ? decided.texts : load.value;
	return { texts: fresh ?? [], busy, trouble, decide };
}

export function WithheldList(props: Props) {
	const { texts, busy, trouble, decide } = useDecisions(props);
	if (texts.length === 0) return null;
	const open = texts.filter(({ state }) => state !== 'cleared').length;
	return (
		<section className="stack" aria-labelledby="withheld">
			<h2 id="withheld">{t('personal.list.title', { count: texts.length })}</h2>
			<p>{t('personal.list.about')}</p>
			{props.decides && <p>{t('personal.list.decide')}</p>}
			<p aria-live="polite">{t('personal.list.open', { count: open })}</p>
			{trouble !== undefined && (
				<Notice tone="error" title={t('decision.trouble')} live>
					<p>{trouble}</p>
				</Notice>
			)}
			<ul className="card withheld-list">
				{texts.map((text) => (
					<Item key={text.id} props={props} text={text} busy={busy} onDecide={decide} />
				))}
			</ul>
		</section>
	);
}
