/*
 * Makes several places one after the other, a request each, so that what was made stands when the connection
 * breaks half-way. Each link is handed on as soon as it is there.
 */
import { useState } from 'react';
import type { PlaceRequest } from '../../instruments/schema/people.ts';
import { invitePerson } from '../api.ts';
import type { MadeLink } from './made-links.ts';
import { type Request, useRequest } from './use-request.ts';

interface Progress {
	readonly done: number;
	readonly of: number;
}

export interface CountryInvitations {
	readonly request: Request;
	/** Undefined before the first start. */
	readonly progress: Progress | undefined;
	/** Resolves to whether all were made. */
	readonly start: (wanted: readonly PlaceRequest[]) => Promise<boolean>;
}

export function useCountryInvitations(study: string, onEach: (link: MadeLink) => void): CountryInvitations {
	const request = useRequest();
	const [progress, setProgress] = useState<Progress>();
	const start = (wanted: readonly PlaceRequest[]) =>
		request.run(async () => {
			const of = wanted.length;
			setProgress({ done: 0, of });
			for (const [at, place] of wanted.entries()) {
				onEach({ ...(await invitePerson(study, place)), isFurther: false });
				setProgress({ done: at + 1, of });
			}
		});
	return { request, progress, start };
}
