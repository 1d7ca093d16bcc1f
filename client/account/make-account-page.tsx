/* Making an account for the place that one's link led to. It can be put off; the link goes on until then. */
import { Link, useLocation } from 'wouter';
import type { Person } from '../../instruments/schema/session.ts';
import { findFirstPlace } from '../session/list-places.ts';
import { useSession } from '../session/session-context.tsx';
import { accountAddress, homeAddress } from '../ui/addresses.ts';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { makeAccount } from './account-api.ts';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

const laterAddress = (person: Person) => (person.study === '' ? homeAddress : findFirstPlace(person));

export function MakeAccountPage({ person }: { readonly person: Person }) {
	const { enter } = useSession();
	const [, go] = useLocation();
	const form = useForm({ name: '', email: '', password: '' }, async (values) => {
		enter(await makeAccount(values));
		go(accountAddress);
	});
	const needsFactor = person.role === 'secretariat' || person.role === 'lead';
	return (
		<Page
			title={t('account.make.title', { title: person.title })}
			summary={<p>{t(person.study === '' ? 'account.make.store' : 'account.make.summary')}</p>}
		>
			<section className="card">
				<FormFrame
					form={form}
					button={t('account.make.go')}
					beside={<Link href={laterAddress(person)}>{t('account.make.later')}</Link>}
				>
					<TextField
						{...form.field('name')}
						label={t('account.name')}
						hint={t('account.name.hint')}
						autoComplete="name"
					/>
					<TextField
						{...form.field('email')}
						label={t('account.email')}
						hint={t('account.email.hint')}
						type="email"
						autoComplete="username"
					/>
					<TextField
						{...form.field('password')}
						label={t('account.password')}
						hint={t('account.password.hint')}
						type="password"
						autoComplete="new-password"
					/>
				</FormFrame>
			</section>
			<section className="stack">
				<h2>{t('account.make.then.title')}</h2>
				<ul className="stack">
					<li>{t('account.make.then.link')}</li>
					<li>{t(needsFactor ? 'account.make.then.factor' : 'account.make.then.noFactor')}</li>
					<li>{t('account.make.then.kept')}</li>
				</ul>
			</section>
		</Page>
	);
}
