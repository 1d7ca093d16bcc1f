/*
 * Catches a failure in the drawing of a page, so that a person sees a way out and not an empty window. The
 * error itself goes to the browser's console, where React puts it.
 */
import { Component, type ReactNode } from 'react';
import { Page } from './page.tsx';
import { t } from './text.ts';

interface Props {
	/** Stands around the whole app, not inside a page's frame. */
	readonly around?: boolean;
	readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
	override state = { failed: false };

	static getDerivedStateFromError() {
		return { failed: true };
	}

	override render() {
		if (!this.state.failed) return this.props.children;
		const page = (
			<Page title={t('error.crash.title')}>
				<p role="alert">{t('error.crash.text')}</p>
				<p className="actions">
					<button type="button" className="button" onClick={() => window.location.reload()}>
						{t('error.crash.reload')}
					</button>
					<a href="/">{t('toHome')}</a>
				</p>
			</Page>
		);
		return this.props.around ? <main className="main">{page}</main> : page;
	}
}
