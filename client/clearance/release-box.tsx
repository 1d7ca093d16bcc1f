/* Release into the comparison, by the country itself, after saying plainly what it means; and taking it back. */
import { useState } from 'react';
import type { CountryStanding, Study } from '../../instruments/schema/study.ts';
import { saveRelease } from '../api.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { useAction } from './use-action.ts';

interface Props {
	readonly study: Study;
	readonly standing: CountryStanding;
	readonly sha256: string;
}

export function ReleaseBox({ study, standing, sha256 }: Props) {
	const { busy, trouble, act } = useAction();
	const [read, setRead] = useState(false);
	const released = standing.state === 'released';
	if (!released && standing.state !== 'cleared') return null;
	const change = () => act(() => saveRelease(study.id, standing.country, { released: !released, sha256 }));
	const values = { country: standing.name, members: study.words.members };
	return (
		<section className="card">
			<h2>{t(released ? 'release.withdraw.title' : 'release.title', values)}</h2>
			{trouble !== undefined && (
				<Notice tone="error" title={t('decision.trouble')} live>
					<p>{trouble}</p>
				</Notice>
			)}
			<p>{t(released ? 'release.withdraw.text' : 'release.text', values)}</p>
			{!released && (
				<>
					<p>{t(study.open ? 'release.open' : 'release.closed', values)}</p>
					<p>{t('release.undo')}</p>
					<label className="choice">
						<input type="checkbox" checked={read} onChange={(event) => setRead(event.target.checked)} />
						{t('release.agree', values)}
					</label>
				</>
			)}
			<p>
				<button
					type="button"
					className={released ? 'button button-danger' : 'button'}
					onClick={change}
					disabled={busy || (!released && !read)}
				>
					{t(released ? 'release.withdraw' : 'release.release', values)}
				</button>
			</p>
		</section>
	);
}
