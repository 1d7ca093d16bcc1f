/*
 * What could not be loaded, why in plain words, and the way out: try again, or sign in anew.
 */
import { Link } from 'wouter';
import type { ApiError } from '../api.ts';
import { KeptLine } from '../offline/kept-line.tsx';
import { homeAddress } from './addresses.ts';
import { Notice } from './notice.tsx';
import { Page } from './page.tsx';
import { t } from './text.ts';

function describe(error: ApiError): { title: string; text: string } {
	if (error.status === 0) return { title: t('error.offline.title'), text: t('error.offline.text') };
	if (error.status === 401) return { title: t('error.signIn.title'), text: t('error.signIn.text') };
	if (error.status === 403) return { title: t('error.notAllowed.title'), text: t('error.notAllowed.text') };
	if (error.status === 404) return { title: t('error.notFound.title'), text: t('error.notFound.text') };
	return { title: t('error.other.title'), text: error.problem.detail ?? t('error.other.text') };
}

interface Props {
	readonly error: ApiError;
	readonly retry: () => void;
	/** As a page of its own with a title, or as a notice inside a page. */
	readonly asPage?: boolean;
}

export function LoadError({ error, retry, asPage = false }: Props) {
	const { title, text } = describe(error);
	const way = (
		<>
			<p>{text}</p>
			{error.status === 401 && <KeptLine />}
			<p className="actions">
				<button type="button" className="button button-quiet" onClick={retry}>
					{t('tryAgain')}
				</button>
				<Link href={homeAddress}>{t('toHome')}</Link>
			</p>
		</>
	);
	if (asPage) return <Page title={title}>{way}</Page>;
	return (
		<Notice tone="error" title={title} live>
			{way}
		</Notice>
	);
}
