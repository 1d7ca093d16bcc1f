/*
 * A response on paper and in office files: copies to print or to fill in elsewhere, and a filled form read back in.
 * What a form brings is shown before anything is saved; nothing leaves the browser but the answers themselves.
 */
import { Link } from 'wouter';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Response } from '../../instruments/schema/response.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { getResponse, paperAddress } from '../api.ts';
import { loadPackOf } from '../session/load-pack.ts';
import { mayDo, usePersonOf } from '../session/session-context.tsx';
import { responseAddress } from '../ui/addresses.ts';
import { DownloadLink } from '../ui/download-link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { currentLanguage, t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { FormFile } from './form-file.tsx';

const FORMATS = ['xlsx', 'docx', 'pdf'] as const;
const COPIES = ['blank', 'filled'] as const;

function Copies({ response }: { readonly response: string }) {
	return (
		<section className="card stack" aria-labelledby="copies">
			<h2 id="copies">{t('paper.copies')}</h2>
			{COPIES.map((copy) => (
				<div key={copy}>
					<h3>{t(`paper.copy.${copy}`)}</h3>
					<p className="muted">{t(`paper.copy.${copy}.text`)}</p>
					<ul className="plain-list">
						{FORMATS.map((format) => (
							<li key={format}>
								<DownloadLink
									href={paperAddress(response, format, copy, currentLanguage())}
									title={t(`paper.format.${format}`)}
									format={format.toUpperCase()}
								/>
							</li>
						))}
					</ul>
				</div>
			))}
		</section>
	);
}

interface Props {
	readonly study: Study;
	readonly response: string;
}

function PaperView({
	study,
	held,
	questions,
	reload,
}: {
	study: Study;
	held: Response;
	questions: Parameters<typeof FormFile>[0]['questions'];
	reload: () => void;
}) {
	const person = usePersonOf(study.id);
	const maySave = mayDo(person, 'answers.save') && person?.response === held.id;
	return (
		<Page
			title={t('paper.title')}
			summary={<p>{t('paper.summary', { respondent: held.title })}</p>}
			above={<Link href={responseAddress(study.id, held.id)}>{t('paper.back')}</Link>}
		>
			<Copies response={held.id} />
			{maySave && held.state === 'draft' && <FormFile held={held} questions={questions} reload={reload} />}
			{held.state === 'submitted' && (
				<Notice title={t('paper.submitted.title')}>{t('paper.submitted.text')}</Notice>
			)}
		</Page>
	);
}

export function PaperPage({ study, response }: Props) {
	const load = useLoad(`paper ${response}`, async () => {
		const held = await getResponse(response);
		const pack = await loadPackOf(study, held.packVersion);
		const asked = listQuestions(pack.questionnaire).filter(({ section }) => held.sections[section.name]);
		return { held, questions: new Map(asked.map(({ question }) => [question.name, question])) };
	});
	return (
		<Loaded load={load} asPage>
			{(loaded) => <PaperView study={study} {...loaded} reload={load.reload} />}
		</Loaded>
	);
}
