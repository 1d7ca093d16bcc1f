/*
 * One country: its profile, from the domains down to answers and evidence, and what public sources say beside it.
 * A country that has not released its results shows nothing but that.
 */
import '../styles/results.css';
import { Link, useParams } from 'wouter';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Proposal } from '../../instruments/schema/fact.ts';
import type { Member } from '../../instruments/schema/pack-file.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { listProposals } from '../api.ts';
import { CitedFiles } from '../files/cited-files.tsx';
import { agreementAddress, comparisonAddress, gapsAddress } from '../ui/addresses.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadError } from '../ui/load-error.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { Page } from '../ui/page.tsx';
import { currentLocale, t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { CountryScoresView } from './country-scores.tsx';
import { countryTitle } from './country-title.ts';
import { assessmentRows, groupFacts, questionFacts } from './fact-rows.ts';
import { AssessmentsSection, FactsSection } from './facts-section.tsx';
import { domainColumns } from './matrix-columns.ts';
import { type ResultsData, useResults } from './results-data.ts';
import { buildScoreMatrix } from './score-matrix.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly member: Pick<Member, 'code' | 'name'>;
}

const NONE: readonly Proposal[] = [];

function Released({ study, results, member, country }: Props & { readonly country: CountryScores }) {
	const load = useLoad(`facts ${study.id} ${member.code}`, () => listProposals(study.id, member.code));
	const proposals = load.value ?? NONE;
	const { pack } = results;
	return (
		<>
			<CountryScoresView
				study={study}
				results={results}
				country={country}
				name={member.name}
				factsOf={(question) => questionFacts(pack, proposals, question)}
			/>
			<CitedFiles
				place={{ study: study.id, country: member.code }}
				questions={listQuestions(pack.questionnaire).map(({ question }) => question)}
			/>
			{load.error !== undefined && <LoadError error={load.error} retry={load.reload} />}
			<FactsSection groups={groupFacts(pack, proposals)} />
			<AssessmentsSection rows={assessmentRows(pack, proposals)} />
		</>
	);
}

function Country({ study, results, member }: Props) {
	const columns = domainColumns(results.pack.framework);
	const part = { members: [member], countries: study.countries };
	const row = buildScoreMatrix(part, results.sheet, columns, currentLocale()).rows[0];
	if (row === undefined) return <NotFoundPage />;
	const title = countryTitle(row, columns);
	const country = results.sheet.countries.find((entry) => entry.country === member.code);
	return (
		<Page
			wide
			title={t(title.key, title.values)}
			above={<Link href={comparisonAddress(study.id)}>{t('results.country.back')}</Link>}
			summary={
				country !== undefined && (
					<>
						<p>{t('results.country.summary', { name: member.name })}</p>
						<p className="actions">
							<Link href={`${gapsAddress(study.id)}?unit=${encodeURIComponent(member.code)}`}>
								{t('views.gapsOf', { name: member.name })}
							</Link>
							<Link href={`${agreementAddress(study.id)}?unit=${encodeURIComponent(member.code)}`}>
								{t('views.agreementOf', { name: member.name })}
							</Link>
						</p>
					</>
				)
			}
		>
			{country === undefined ? (
				<EmptyState title={t('results.country.empty.title')}>
					<p>{t('results.country.empty.text', { name: member.name })}</p>
				</EmptyState>
			) : (
				<Released study={study} results={results} member={member} country={country} />
			)}
		</Page>
	);
}

export function CountryPage({ study }: { readonly study: Study }) {
	const { country: code } = useParams<{ country: string }>();
	const load = useResults(study);
	const member = study.members.find((entry) => entry.code === code);
	if (member === undefined) return <NotFoundPage />;
	return (
		<Loaded load={load} asPage>
			{(results) => <Country study={study} results={results} member={member} />}
		</Loaded>
	);
}
