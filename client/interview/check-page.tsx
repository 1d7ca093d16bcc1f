/*
 * Check your answers: every section with what was answered, what holds the submission back, and what is simply
 * not answered; then, for whoever submits, the submission itself.
 */
import { useState } from 'react';
import { Link } from 'wouter';
import { WAITING } from '../../instruments/migrate-answers.ts';
import type { Flag, SubmissionCheck } from '../../instruments/schema/response.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { getSubmissionCheck } from '../api.ts';
import { mayDo, usePersonOf } from '../session/session-context.tsx';
import { receiptAddress, sectionAddress } from '../ui/addresses.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { titleOf } from './aside-item.tsx';
import { type CheckParts, titlesOf } from './check-parts.ts';
import { CheckSection } from './check-section.tsx';
import { loadDesk } from './load-section.ts';
import { SaveTrouble } from './save-trouble.tsx';
import { sayFlag } from './say-flag.ts';
import { SubmitBox } from './submit-box.tsx';
import { useRevision } from './use-revision.ts';

interface Props {
	readonly study: Study;
	readonly response: string;
}

const countFaults = (check: SubmissionCheck) =>
	check.sections.reduce((count, section) => count + section.holdsBack.length, 0);

function sayTitle({ desk, check }: CheckParts, maySubmit: boolean): string {
	if (desk.getResponse().state === 'submitted') return t('check.title.submitted');
	const faults = countFaults(check);
	if (faults > 0) return t('check.title.faults', { count: faults });
	if (Object.values(desk.getResponse().sections).every(({ answered }) => answered === 0))
		return t('check.title.empty');
	return t(maySubmit ? 'check.title.ready' : 'check.title.fine');
}

function Faults({ study, response, parts }: Props & { readonly parts: CheckParts }) {
	const titles = titlesOf(parts.pack);
	const earlier = new Map(parts.desk.getResponse().asides.map((one) => [one.question, titleOf(one)]));
	const sayTitleOf = ({ rule, question }: Flag) =>
		(rule === WAITING ? earlier : titles).get(question) ?? question;
	const items = parts.check.sections.flatMap((section) =>
		section.holdsBack.map((flag) => ({
			href: `${sectionAddress(study.id, response, section.name)}${flag.rule === WAITING ? '#aside-' : '#q-'}${flag.question}`,
			text: `${sayTitleOf(flag)} ${sayFlag(flag)}`,
		})),
	);
	if (items.length === 0) return null;
	return <ErrorSummary title={t('check.faults')} items={items} quiet />;
}

function CheckView({ study, response, parts, reload }: Props & { parts: CheckParts; reload: () => void }) {
	const { desk, check } = parts;
	useRevision(desk, parts.pack.version, reload);
	const person = usePersonOf(study.id);
	const maySubmit = mayDo(person, 'answers.submit') && person?.response === response;
	const submitted = desk.getResponse().state === 'submitted';
	const unanswered = check.sections.reduce((count, section) => count + section.unanswered.length, 0);
	return (
		<Page title={sayTitle(parts, maySubmit)} summary={<p>{t('check.summary', { count: unanswered })}</p>}>
			<SaveTrouble desk={desk} />
			{submitted && (
				<Notice tone="success" title={t('tasks.submitted')}>
					<p>
						<Link href={receiptAddress(study.id, response)}>{t('tasks.toReceipt')}</Link>
					</p>
				</Notice>
			)}
			{!submitted && <Faults study={study} response={response} parts={parts} />}
			<div className="card check-list">
				{check.sections.map((section) => (
					<CheckSection
						key={section.name}
						study={study}
						response={response}
						parts={parts}
						section={section}
					/>
				))}
			</div>
			{maySubmit && !submitted && (
				<SubmitBox study={study} response={response} parts={parts} reload={reload} />
			)}
			{!maySubmit && !submitted && (
				<Notice title={t('check.noSubmit.title')}>{t('check.noSubmit.text')}</Notice>
			)}
		</Page>
	);
}

export function CheckPage({ study, response }: Props) {
	// A new look at the whole page, errors included, is a new key.
	const [look, setLook] = useState(1);
	const load = useLoad(`check ${response} ${look}`, async () => {
		return { ...(await loadDesk(study, response)), check: await getSubmissionCheck(response) };
	});
	return (
		<Loaded load={load} asPage>
			{(parts) => (
				<CheckView study={study} response={response} parts={parts} reload={() => setLook(look + 1)} />
			)}
		</Loaded>
	);
}
