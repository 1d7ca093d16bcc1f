/*
 * The versions of one answer, newest first, a page at a time. Bringing one back changes the answer on the page and
 * takes the ordinary way to the server, so conflicts hold and it can be undone by bringing back the one before.
 */
import { useEffect, useRef, useState } from 'react';
import type { AnswerHistory, HistoryEntry } from '../../instruments/schema/history.ts';
import { getHistory } from '../api.ts';
import { Loaded } from '../ui/loaded.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { useAskFacts } from './ask-context.tsx';
import { HistoryItem } from './history-entry.tsx';
import { useSaving } from './use-desk.ts';

/** As many pages as were asked for, as one. */
async function readPages(response: string, question: string, pages: number): Promise<AnswerHistory> {
	let read = await getHistory(response, question);
	for (let page = 1; page < pages && read.next !== undefined; page++) {
		const { next, ...more } = await getHistory(response, question, read.next);
		read = {
			...more,
			entries: [...read.entries, ...more.entries],
			asked: { ...more.asked, ...read.asked },
			...(next !== undefined && { next }),
		};
	}
	return read;
}

/** What stood before an entry: the next older one that was taken. */
const findBefore = (entries: readonly HistoryEntry[], at: number): HistoryEntry | undefined =>
	entries.slice(at + 1).find(({ kind }) => kind !== 'refused');

function Entries({ name, history }: { readonly name: string; readonly history: AnswerHistory }) {
	const { desk, questions, readOnly } = useAskFacts();
	const { entries, asked } = history;
	const current = entries.find(({ kind }) => kind !== 'refused');
	const bringBack = ({ value, status, comment, confidence, evidence }: HistoryEntry['answer']) =>
		desk.replace(name, {
			value,
			status,
			comment: comment ?? null,
			confidence: confidence ?? null,
			evidence: evidence ?? null,
		});
	return (
		<ol className="history">
			{entries.map((entry, at) => (
				<HistoryItem
					key={entry.version}
					entry={entry}
					before={findBefore(entries, at)}
					asked={(packVersion) => asked[packVersion] ?? questions.get(name)}
					present={questions.get(name)}
					isCurrent={entry === current}
					bringBack={readOnly ? undefined : bringBack}
				/>
			))}
		</ol>
	);
}

export function HistoryList({ name }: { readonly name: string }) {
	const { desk } = useAskFacts();
	const { savedAt } = useSaving(desk);
	const [pages, setPages] = useState(1);
	const { id } = desk.getResponse();
	const load = useLoad(`history ${id} ${name}`, () => readPages(id, name, pages));
	const { reload } = load;
	const read = useRef({ savedAt, pages });
	useEffect(() => {
		if (savedAt === read.current.savedAt && pages === read.current.pages) return;
		read.current = { savedAt, pages };
		reload();
	}, [savedAt, pages, reload]);
	return (
		<Loaded load={load}>
			{(history) => (
				<>
					{history.entries.length === 0 ? (
						<p className="muted">{t('history.empty')}</p>
					) : (
						<Entries name={name} history={history} />
					)}
					{history.next !== undefined && (
						<p>
							<button type="button" className="link-button" onClick={() => setPages(pages + 1)}>
								{t('history.more')}
							</button>
						</p>
					)}
				</>
			)}
		</Loaded>
	);
}
