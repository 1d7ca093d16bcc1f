/*
 * Catches a failure in the drawing of a page, so that a person sees a way out and not an empty window. The
 * error itself goes to the browser's console, where React puts it.
 */
import { Component, type ReactNode } from 'react';
import { Notice } from './notice.tsx';
import { t } from './text.ts';

interface Props {
	readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
	override state = { failed: false };

	static getDerivedStateFromError() {
		return { failed: true };
	}

	override render() {
		if (!this.state.failed) return this.props.children;
		return (
			<div className="main">
				<Notice tone="error" title={t('error.crash.title')} live>
					<p>{t('error.crash.text')}</p>
					<p className="actions">
						<button type="button" className="button" onClick={() => window.location.reload()}>
							{t('error.crash.reload')}
						</button>
						<a href="/">{t('toHome')}</a>
					</p>
				</Notice>
			</div>
		);
	}
}
