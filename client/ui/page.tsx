/*
 * The frame of one page's content: its title (the finding or the task, not a noun), one sentence under it, and
 * the thing itself. Sets the window title, and moves the focus to the title when one came from another page.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from './text.ts';

interface Props {
	readonly title: string;
	/** The language of the title where it is not the page's, as of a section that nobody has translated. */
	readonly titleLanguage?: string | undefined;
	/** What is shown, how many, date, status: one sentence. */
	readonly summary?: ReactNode;
	/** A short line above the title: where one is. */
	readonly above?: ReactNode;
	/** Tables and charts need the whole width; text stays at 70 characters. */
	readonly wide?: boolean;
	readonly children?: ReactNode;
}

// The first page of a visit leaves the focus where the browser puts it.
let pagesShown = 0;

export function Page({ title, titleLanguage, summary, above, wide = false, children }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		document.title = `${title} – ${t('product')}`;
	}, [title]);
	useEffect(() => {
		pagesShown += 1;
		if (pagesShown === 1 || window.location.hash !== '') return;
		window.scrollTo(0, 0);
		heading.current?.focus({ preventScroll: true });
	}, []);
	return (
		<div className={wide ? 'page page-wide' : 'page'}>
			{above !== undefined && <p className="page-above">{above}</p>}
			<h1 ref={heading} tabIndex={-1} lang={titleLanguage}>
				{title}
			</h1>
			{summary !== undefined && <div className="page-summary">{summary}</div>}
			{children}
		</div>
	);
}
