/*
 * Loads the study that an address names and puts its frame around the page. What a page does to a study
 * (release, clearance) shows at once, because the page can have it read anew.
 */
import { createContext, type ReactNode, useContext } from 'react';
import type { Study } from '../../instruments/schema/study.ts';
import { getStudy } from '../api.ts';
import { readReply } from '../offline/kept-replies.ts';
import { Frame } from '../ui/frame.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useLoad } from '../ui/use-load.ts';
import { useSession } from './session-context.tsx';

const ReloadContext = createContext<() => void>(() => undefined);

/** Read the study anew after changing something in it. */
export const useReloadStudy = () => useContext(ReloadContext);

interface Props {
	readonly id: string;
	readonly children: (study: Study) => ReactNode;
}

export function WithStudy({ id, children }: Props) {
	const { person } = useSession();
	const load = useLoad(`study ${id} ${person?.study} ${person?.title}`, () =>
		readReply(`study ${id}`, () => getStudy(id)),
	);
	return (
		<ReloadContext.Provider value={load.reload}>
			<Frame study={load.value} bare={load.error === undefined}>
				<Loaded load={load} asPage>
					{children}
				</Loaded>
			</Frame>
		</ReloadContext.Provider>
	);
}
