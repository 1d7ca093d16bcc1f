/*
 * One section of the questionnaire: where one is, what is wrong, the questions, and the bar with the state of
 * saving and the next section. Comes with SurveyJS, so app.tsx loads it lazily.
 */
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { Section } from '../../instruments/schema/questionnaire.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { foreignLanguage } from '../session/load-pack.ts';
import { checkAddress, responseAddress, sectionAddress } from '../ui/addresses.ts';
import { Loaded } from '../ui/loaded.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { AsideList } from './aside-list.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { loadSection } from './load-section.ts';
import { RevisedSection } from './revised-section.tsx';
import { SaveBar } from './save-bar.tsx';
import { SaveTrouble } from './save-trouble.tsx';
import { sayAsked } from './say-asked.ts';
import { SectionFaults } from './section-faults.tsx';
import { SectionForm, type SurveyParts } from './section-form.tsx';
import { loadSurveyLanguage } from './survey-language.ts';
import { useReadOnly } from './use-read-only.ts';
import { useRevision } from './use-revision.ts';

interface Props {
	readonly study: Study;
	readonly response: string;
	readonly section: string;
}

/** A link to one question (…#q-NAME) leads to it once the questions are drawn. */
function useQuestionLink(): void {
	useEffect(() => {
		const id = window.location.hash.slice(1);
		if (id === '') return;
		const timer = window.setTimeout(() => {
			const place = document.getElementById(id);
			place?.scrollIntoView({ block: 'start' });
			place?.focus({ preventScroll: true });
		}, 150);
		return () => window.clearTimeout(timer);
	}, []);
}

function NextLink({ study, response, section, parts }: Props & { readonly parts: SurveyParts }) {
	const sections = Object.entries(parts.desk.getResponse().sections);
	const next = sections[sections.findIndex(([name]) => name === section) + 1];
	if (next === undefined)
		return (
			<Link className="button" href={checkAddress(study.id, response)}>
				{t('section.toCheck')}
			</Link>
		);
	return (
		<Link className="button" href={sectionAddress(study.id, response, next[0])} title={next[1].title}>
			{t('section.next')}
		</Link>
	);
}

function SectionView(props: Props & { readonly parts: SurveyParts; readonly content: Section }) {
	const { study, response, section, parts, content } = props;
	const held = parts.desk.getResponse();
	const readOnly = useReadOnly(study, held);
	const names = Object.keys(held.sections);
	useQuestionLink();
	return (
		<Page
			title={content.title}
			titleLanguage={foreignLanguage(parts.pack)}
			above={t('section.place', {
				number: names.indexOf(section) + 1,
				total: names.length,
				country: held.countryName,
				respondent: held.title,
			})}
			summary={
				<>
					{content.description !== undefined && (
						<p lang={foreignLanguage(parts.pack)}>{content.description}</p>
					)}
					<p>{sayAsked(content, study)}</p>
				</>
			}
		>
			{readOnly && (
				<Notice
					tone="warning"
					title={t(held.state === 'submitted' ? 'section.frozen' : 'section.readOnly')}
				/>
			)}
			{parts.proposals === undefined && <Notice title={t('section.noFacts')} />}
			<SaveTrouble desk={parts.desk} />
			<KeptTexts study={study} desk={parts.desk} />
			<AsideList desk={parts.desk} pack={parts.pack} section={section} readOnly={readOnly} />
			<SectionFaults desk={parts.desk} section={content} />
			<SectionForm parts={parts} section={content} readOnly={readOnly} />
			<SaveBar desk={parts.desk} readOnly={readOnly}>
				<Link href={responseAddress(study.id, response)}>{t('section.all')}</Link>
				<NextLink {...props} />
			</SaveBar>
		</Page>
	);
}

function SectionLoaded(props: Props & { readonly parts: SurveyParts; readonly reload: () => void }) {
	const { study, section, parts, reload } = props;
	const { desk, pack } = parts;
	useRevision(desk, pack.version, reload);
	const content = pack.questionnaire.pages.find((page) => page.name === section);
	if (content !== undefined && section in desk.getResponse().sections)
		return <SectionView key={pack.version} {...props} content={content} />;
	return pack.version === desk.openedWith ? <NotFoundPage /> : <RevisedSection study={study} desk={desk} />;
}

async function loadParts(study: Study, response: string): Promise<SurveyParts> {
	const [parts, surveyLocale] = await Promise.all([loadSection(study, response), loadSurveyLanguage()]);
	return { ...parts, surveyLocale };
}

export function SectionPage(props: Props) {
	const { study, response, section } = props;
	const load = useLoad(`section ${response} ${section}`, () => loadParts(study, response));
	return (
		<Loaded load={load} asPage>
			{(parts) => <SectionLoaded {...props} parts={parts} reload={load.reload} />}
		</Loaded>
	);
}
