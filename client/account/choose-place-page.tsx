/* Somebody with several places chooses the one to work in; they can change at any time on the page of the account. */

import { useLocation } from 'wouter';
import type { AccountPlace, SessionAccount } from '../../instruments/schema/account.ts';
import { sendKept } from '../interview/send-kept.ts';
import { useRequest } from '../secretariat/use-request.ts';
import { findSessionLanding } from '../session/find-landing.ts';
import { useSession } from '../session/session-context.tsx';
import { Chip } from '../ui/chip.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { choosePlace } from './account-api.ts';

export function PlaceList({ places }: { readonly places: readonly AccountPlace[] }) {
	const { person, enter } = useSession();
	const [, go] = useLocation();
	const request = useRequest();
	const choose = ({ study, place }: AccountPlace) =>
		request.run(async () => {
			if (person) await sendKept();
			const session = await choosePlace(study, place);
			const landing = await findSessionLanding(session);
			enter(session);
			go(landing);
		});
	return (
		<>
			{request.trouble && (
				<Notice tone="error" live>
					<p>{request.trouble.text}</p>
				</Notice>
			)}
			<ul className="place-list">
				{places.map((place) => (
					<li key={place.place}>
						<span>
							<strong>{place.title}</strong>
							<br />
							{place.study === '' ? t('account.wholeStore') : place.studyTitle}
						</span>
						{place.isPresent ? (
							<Chip text={t('account.present')} tone="done" />
						) : (
							<button type="button" className="button button-quiet" onClick={() => choose(place)}>
								{t('account.goThere')}
								<span className="visually-hidden">
									: {place.title}, {place.studyTitle}
								</span>
							</button>
						)}
					</li>
				))}
			</ul>
		</>
	);
}

export function ChoosePlacePage({ account }: { readonly account: SessionAccount }) {
	return (
		<Page title={t('account.choose.title')} summary={<p>{t('account.choose.summary')}</p>}>
			{account.places.length === 0 ? (
				<EmptyState title={t('account.choose.none.title')}>
					<p>{t('account.choose.none.text')}</p>
				</EmptyState>
			) : (
				<section className="card">
					<PlaceList places={account.places} />
				</section>
			)}
		</Page>
	);
}
