/*
 * One country's way into the comparison: submitted, cleared by a second person, released. The clearing
 * authority reads the submission and clears or returns it; the coordinator sees the standing and releases.
 */
import '../styles/clearance.css';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { CountryStanding, Study } from '../../instruments/schema/study.ts';
import { ApiError, type CountrySubmission, getCountrySubmission, type StudyPack } from '../api.ts';
import { CitedFiles } from '../files/cited-files.tsx';
import { WithheldList } from '../privacy/withheld-list.tsx';
import { OrWithheld } from '../privacy/withheld-mark.tsx';
import { loadPackOf } from '../session/load-pack.ts';
import { mayDo, usePersonOf } from '../session/session-context.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDateTime } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { ClearanceSteps } from './clearance-steps.tsx';
import { DecisionForm } from './decision-form.tsx';
import { ReleaseBox } from './release-box.tsx';
import { SubmissionSection } from './submission-section.tsx';

interface Props {
	readonly study: Study;
	readonly country: string;
}

interface Submitted {
	readonly submission: CountrySubmission;
	readonly pack: StudyPack;
}

/** `submitted` is left out when nothing is submitted that this person may read. */
async function loadSubmitted(
	study: Study,
	country: string,
	state: CountryStanding['state'] | undefined,
): Promise<{ readonly submitted?: Submitted }> {
	if (state === undefined || state === 'not-started' || state === 'collecting') return {};
	try {
		const submission = await getCountrySubmission(study.id, country);
		return { submitted: { submission, pack: await loadPackOf(study, submission.packVersion) } };
	} catch (error) {
		if (error instanceof ApiError && (error.status === 404 || error.status === 409)) return {};
		throw error;
	}
}

function Answers({ study, submitted }: { readonly study: Study; readonly submitted: Submitted }) {
	const { submission, pack } = submitted;
	const asked = listQuestions(pack.questionnaire);
	return (
		<section className="stack" aria-labelledby="answers">
			<h2 id="answers">{t('clearance.answers')}</h2>
			<p className="muted">
				{t('clearance.answers.about', {
					by: submission.by,
					at: formatDateTime(submission.at),
					version: submission.version,
					count: submission.rows.filter((row) => row.status !== 'unanswered').length,
				})}
			</p>
			<p className="small">
				SHA-256 <span className="mono">{submission.sha256}</span>
			</p>
			<div className="card check-list">
				{pack.questionnaire.pages.map((section) => (
					<SubmissionSection
						key={section.name}
						study={study}
						section={section}
						questions={asked.filter((one) => one.section === section).map((one) => one.question)}
						rows={submission.rows}
					/>
				))}
				<CitedFiles
					place={{ study: study.id, country: submission.country }}
					questions={asked.map((one) => one.question)}
				/>
			</div>
		</section>
	);
}

function ClearanceView({
	study,
	standing,
	submitted,
}: {
	study: Study;
	standing: CountryStanding;
	submitted: Submitted | undefined;
}) {
	const person = usePersonOf(study.id);
	const own = person?.country === standing.country;
	const sha256 = submitted?.submission.sha256;
	const decides = own && mayDo(person, 'submission.clear') && standing.state === 'submitted';
	return (
		<Page
			title={t(`clearance.title.${standing.state}`, { country: standing.name })}
			summary={
				<>
					<p>{t('clearance.summary')}</p>
					{decides && sha256 !== undefined && (
						<p>
							<a href="#decision">{t('clearance.toDecision')}</a>
						</p>
					)}
				</>
			}
		>
			<ClearanceSteps standing={standing} />
			{standing.state === 'returned' && standing.returnedFor !== undefined && (
				<Notice tone="warning" title={t('clearance.returnedFor')}>
					<p className="quote">
						<OrWithheld text={standing.returnedFor}>{standing.returnedFor}</OrWithheld>
					</p>
				</Notice>
			)}
			{own && mayDo(person, 'country.release') && sha256 !== undefined && (
				<ReleaseBox study={study} standing={standing} sha256={sha256} />
			)}
			{submitted && (
				<WithheldList
					study={study}
					country={standing.country}
					sha256={submitted.submission.sha256}
					questions={listQuestions(submitted.pack.questionnaire).map(({ question }) => question)}
					rows={submitted.submission.rows}
					decides={own && mayDo(person, 'withheld.clear')}
				/>
			)}
			{submitted ? (
				<Answers study={study} submitted={submitted} />
			) : (
				<EmptyState title={t('clearance.none.title')}>
					<p>{t('clearance.none.text', { country: standing.name })}</p>
				</EmptyState>
			)}
			{decides && sha256 !== undefined && <DecisionForm study={study} standing={standing} sha256={sha256} />}
		</Page>
	);
}

export function ClearancePage({ study, country }: Props) {
	const standing = study.countries.find((one) => one.country === country);
	const load = useLoad(`submission ${study.id} ${country} ${standing?.state}`, () =>
		loadSubmitted(study, country, standing?.state),
	);
	if (standing === undefined) return <NotFoundPage />;
	return (
		<Loaded load={load} asPage>
			{({ submitted }) => <ClearanceView study={study} standing={standing} submitted={submitted} />}
		</Loaded>
	);
}
