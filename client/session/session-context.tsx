/*
 * Who is signed in, for every page: loaded once, replaced after entering by a link or with an account. A page asks mayDo(action)
 * instead of looking at roles; the server decides in any case.
 */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { SessionAccount } from '../../instruments/schema/account.ts';
import type { Person, Session } from '../../instruments/schema/session.ts';
import { KeptGuard, tellSignedIn } from '../offline/kept-guard.tsx';
import { readSession } from '../offline/kept-person.ts';
import { Loaded } from '../ui/loaded.tsx';
import { useLoad } from '../ui/use-load.ts';

interface SessionState {
	readonly person: Person | undefined;
	/** Absent for somebody who entered by a link. */
	readonly account: SessionAccount | undefined;
	/** Take the session that a link or a sign-in has just opened. */
	readonly enter: (session: Session) => void;
}

const SessionContext = createContext<SessionState | undefined>(undefined);

export function useSession(): SessionState {
	const state = useContext(SessionContext);
	if (state === undefined) throw new RangeError('useSession requires a SessionProvider around it');
	return state;
}

/** The signed-in person, when this study is theirs; every study is the store-wide secretariat's. */
export function usePersonOf(study: string): Person | undefined {
	const { person } = useSession();
	return useMemo(
		() => (person?.study === '' ? { ...person, study } : person?.study === study ? person : undefined),
		[person, study],
	);
}

export const mayDo = (person: Person | undefined, action: string) => person?.may.includes(action) ?? false;

function Provide({ loaded, children }: { readonly loaded: Session; readonly children: ReactNode }) {
	const [session, enter] = useState(loaded);
	const state = useMemo(() => {
		const enterHere = (entered: Session) => {
			enter(entered);
			tellSignedIn(entered.person);
		};
		return { person: session.person, account: session.account, enter: enterHere };
	}, [session]);
	return (
		<SessionContext.Provider value={state}>
			<KeptGuard person={session.person}>{children}</KeptGuard>
		</SessionContext.Provider>
	);
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
	const load = useLoad('session', readSession);
	if (load.value !== undefined) return <Provide loaded={load.value}>{children}</Provide>;
	return (
		<main className="main">
			<Loaded load={load} asPage>
				{() => null}
			</Loaded>
		</main>
	);
}
