/* Where one is signed in: each browser by its times, without any address, to be ended one by one or all at once. */
import type { AccountSession } from '../../instruments/schema/account.ts';
import { useRequest } from '../secretariat/use-request.ts';
import { Chip } from '../ui/chip.tsx';
import { formatDateTime } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { endOtherSessions, endSession } from './account-api.ts';
import type { SectionProps } from './account-section.ts';

interface ItemProps {
	readonly session: AccountSession;
	readonly onEnd: () => void;
}

function SessionItem({ session, onEnd }: ItemProps) {
	const started = formatDateTime(session.startedAt);
	return (
		<li>
			<span>
				{t('account.sessions.since', { time: started })}
				<br />
				<span className="small muted">
					{t('account.sessions.used', { time: formatDateTime(session.usedAt) })}
				</span>
			</span>
			{session.isThis ? (
				<Chip text={t('account.sessions.this')} tone="done" />
			) : (
				<button type="button" className="button button-quiet" onClick={onEnd}>
					{t('account.sessions.end')}
					<span className="visually-hidden">, {started}</span>
				</button>
			)}
		</li>
	);
}

export function SessionsSection({ account, onDone }: SectionProps) {
	const request = useRequest();
	const end = (step: () => Promise<void>) =>
		request.run(async () => {
			await step();
			onDone(t('account.sessions.ended'));
		});
	return (
		<section className="card">
			<h2>{t('account.sessions.title')}</h2>
			<p>{t('account.sessions.about')}</p>
			{request.trouble && (
				<p className="field-error" role="alert">
					{request.trouble.text}
				</p>
			)}
			<ul className="place-list">
				{account.sessions.map((session) => (
					<SessionItem key={session.id} session={session} onEnd={() => end(() => endSession(session.id))} />
				))}
			</ul>
			{account.sessions.length > 1 && (
				<p>
					<button
						type="button"
						className="button button-quiet"
						onClick={() => end(endOtherSessions)}
						aria-disabled={request.busy}
					>
						{t('account.sessions.endAll')}
					</button>
				</p>
			)}
		</section>
	);
}
