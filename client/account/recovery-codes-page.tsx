/* The recovery codes, shown this once: to keep as a file or on paper, before one goes on. */
import { downloadText } from '../results/download-text.ts';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';

interface Props {
	readonly codes: readonly string[];
	readonly onDone: () => void;
}

export function RecoveryCodesPage({ codes, onDone }: Props) {
	const text = [t('account.codes.file', { address: window.location.origin }), '', ...codes, ''].join('\n');
	return (
		<Page title={t('account.codes.title')} summary={<p>{t('account.codes.summary')}</p>}>
			<section className="card">
				<ul className="recovery-codes">
					{codes.map((code) => (
						<li key={code} className="mono">
							{code}
						</li>
					))}
				</ul>
				<p className="actions">
					<button
						type="button"
						className="button button-quiet"
						onClick={() => downloadText(t('account.codes.fileName'), text)}
					>
						{t('account.codes.download')}
					</button>
					<button type="button" className="button button-quiet" onClick={() => window.print()}>
						{t('account.codes.print')}
					</button>
				</p>
			</section>
			<p>
				<button type="button" className="button" onClick={onDone}>
					{t('account.codes.done')}
				</button>
			</p>
		</Page>
	);
}
