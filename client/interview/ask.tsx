/*
 * One question with all that belongs to it: what is wrong with it, the question as SurveyJS draws it, what
 * public sources say, where it has them its evidence, comment and "I cannot answer this", and its history.
 */

import { isFreeText } from '../../instruments/free-texts.ts';
import { AnswerWarning, NamesNobody } from '../privacy/answer-warning.tsx';
import { useAskFacts } from './ask-context.tsx';
import { AskMessages } from './ask-messages.tsx';
import { CannotAnswer } from './cannot-answer.tsx';
import { ConflictBox } from './conflict-box.tsx';
import { EvidenceRule } from './evidence-rule.tsx';
import { GateOffer } from './gate-offer.tsx';
import { HistoryFold } from './history-fold.tsx';
import { ProposalBox } from './proposal-box.tsx';
import { Support } from './support.tsx';
import type { AskProps } from './survey-door.tsx';
import { useAnswer, useFlags, useSaving } from './use-desk.ts';
import { ZawgyiOffer } from './zawgyi-offer.tsx';

/** Where links to a question lead on its section's page. */
export const askId = (question: string) => `q-${question}`;

function Companions({ name }: { readonly name: string }) {
	const { desk } = useAskFacts();
	const { epoch } = useAnswer(desk, name);
	return (
		<div className="ask-parts" key={epoch}>
			<GateOffer name={name} />
			<EvidenceRule name={name} />
			<Support name={name} />
			<CannotAnswer name={name} />
		</div>
	);
}

/** For an answer in words. */
function WrittenOffer({ name }: { readonly name: string }) {
	const { desk, readOnly } = useAskFacts();
	const { answer } = useAnswer(desk, name);
	if (readOnly || typeof answer.value !== 'string') return null;
	return <ZawgyiOffer text={answer.value} onConvert={(value) => desk.edit(name, { value })} />;
}

export function Ask({ name, element }: AskProps) {
	const { desk, supported, proposals, questions, languageOf } = useAskFacts();
	const question = questions.get(name);
	const flags = useFlags(desk, name);
	const { conflicts, refusals } = useSaving(desk);
	const conflict = conflicts.find((one) => one.question === name);
	const refusal = refusals.find((one) => one.question === name);
	const proposal = proposals.get(name);
	const wrong = flags.length > 0 || refusal !== undefined || conflict !== undefined;
	return (
		<div className={wrong ? 'ask ask-wrong' : 'ask'} id={askId(name)} tabIndex={-1}>
			<AskMessages flags={flags} refusal={refusal} />
			<div lang={languageOf(name)}>{element}</div>
			{question && isFreeText(question) && (
				<>
					<WrittenOffer name={name} />
					<NamesNobody />
					<AnswerWarning name={name} field="value" />
				</>
			)}
			{conflict && <ConflictBox conflict={conflict} />}
			{proposal && <ProposalBox proposal={proposal} />}
			{supported.has(name) && <Companions name={name} />}
			<HistoryFold name={name} />
		</div>
	);
}
