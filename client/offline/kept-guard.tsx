/*
 * Stands around every page: what this browser keeps belongs to whoever is signed in. Answers that somebody else left
 * behind are named before they are deleted, and a window whose person left or changed elsewhere begins anew.
 */
import { type ReactNode, useEffect, useState } from 'react';
import type { Person } from '../../instruments/schema/session.ts';
import { closeSession } from '../api.ts';
import { forgetDesks } from '../interview/open-desk.ts';
import { homeAddress } from '../ui/addresses.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { device } from './device.ts';
import { keepFor, type LeftBehind, nameOwner } from './kept-person.ts';

/** To the other windows of this browser. */
export function tellSignedIn(person: Person | undefined): void {
	if (person) device.windows.post({ kind: 'signed-in', owner: nameOwner(person) });
}

const leave = () => {
	forgetDesks();
	window.location.assign(homeAddress);
};

function OthersAnswers({ left, onDeleted }: { readonly left: LeftBehind; readonly onDeleted: () => void }) {
	const remove = async () => {
		await device.wipe();
		onDeleted();
	};
	const signOut = async () => {
		await closeSession();
		window.location.assign(homeAddress);
	};
	return (
		<main className="main">
			<Page title={t('left.title', { count: left.count })}>
				<p>{t('left.text', { title: left.title })}</p>
				<p className="actions">
					<button type="button" className="button" onClick={signOut}>
						{t('signOut')}
					</button>
					<button type="button" className="button button-danger" onClick={remove}>
						{t('left.delete')}
					</button>
				</p>
			</Page>
		</main>
	);
}

interface Props {
	readonly person: Person | undefined;
	readonly children: ReactNode;
}

export function KeptGuard({ person, children }: Props) {
	const owner = person && nameOwner(person);
	const [look, setLook] = useState(1);
	const load = useLoad(`kept ${owner} ${look}`, async () => ({ left: await keepFor(person) }));
	useEffect(() => {
		device.windows.listen((message) => {
			if (message.kind === 'signed-out' && owner !== undefined) leave();
			if (message.kind === 'signed-in' && message.owner !== owner) {
				forgetDesks();
				window.location.reload();
			}
		});
	}, [owner]);
	return (
		<Loaded load={load} asPage>
			{({ left }) => (left ? <OthersAnswers left={left} onDeleted={() => setLook(look + 1)} /> : children)}
		</Loaded>
	);
}
