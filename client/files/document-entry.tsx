/* One document of the bank as it is read: both titles, what it is, where it can be read, and what cites it. */
import type { ReactNode } from 'react';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { BankDocument } from '../../instruments/schema/document.ts';
import type { StudyPack } from '../api.ts';
import { Linked } from '../ui/linked.tsx';
import { t } from '../ui/text.ts';
import { FileLink } from './file-link.tsx';
import type { UploadPlace } from './start-upload.ts';

interface Props {
	readonly place: UploadPlace;
	readonly document: BankDocument;
	/** Titles of themes and domains; left out in a short list. */
	readonly pack?: StudyPack;
	/** What can be done with it. */
	readonly children?: ReactNode;
}

const sayFacts = ({ type, year, status, language }: BankDocument): string =>
	[t(`bank.type.${type}`), year === null ? '' : String(year), t(`bank.status.${status}`), language]
		.filter((text) => text !== '')
		.join(' · ');

function sayAbout({ themes, domains }: BankDocument, { framework }: StudyPack): string {
	const named = [
		...framework.domains.filter(({ id }) => domains.includes(id)),
		...(framework.themes?.list ?? []).filter(({ id }) => themes.includes(id)),
	];
	return named.map(({ title }) => title).join('; ');
}

function CitedBy({ citedBy, pack }: Pick<BankDocument, 'citedBy'> & { readonly pack: StudyPack }) {
	const names = new Set(citedBy.map(({ question }) => question));
	if (names.size === 0) return <p className="muted small">{t('bank.notCited')}</p>;
	const questions = listQuestions(pack.questionnaire).filter(({ question }) => names.has(question.name));
	return (
		<details className="fold small">
			<summary>{t('bank.cited', { count: questions.length })}</summary>
			<ul className="fold-body">
				{questions.map(({ question }) => (
					<li key={question.name}>{question.title ?? question.name}</li>
				))}
			</ul>
		</details>
	);
}

export function DocumentEntry({ place, document, pack, children }: Props) {
	const { title, titleEnglish, articles, link, note, file, citedBy } = document;
	const about = pack ? sayAbout(document, pack) : '';
	return (
		<li className="bank-entry">
			<p className="bank-title">{titleEnglish || title}</p>
			{titleEnglish !== '' && titleEnglish !== title && <p>{title}</p>}
			<p className="muted small">{sayFacts(document)}</p>
			{pack && articles !== '' && <p className="small">{t('bank.articles', { articles })}</p>}
			{about !== '' && <p className="small">{t('bank.about', { about })}</p>}
			{pack && note !== '' && <p className="small">{t('bank.note', { note })}</p>}
			{link !== '' && (
				<p className="small">
					<Linked text={link} />
				</p>
			)}
			{file && (
				<p className="small">
					<FileLink place={place} file={file} />
				</p>
			)}
			{pack && <CitedBy citedBy={citedBy} pack={pack} />}
			{children}
		</li>
	);
}
