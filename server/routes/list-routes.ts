/* Every route of the API. What is not listed here does not exist, is not described, and cannot be reached. */
import type { Endpoint } from '../http/endpoint.ts';
import { aboutRoutes } from './about.ts';
import { accountRoutes } from './account.ts';
import { accountSessionRoutes } from './account-sessions.ts';
import { accountsRoutes } from './accounts.ts';
import { consensusRoutes } from './consensus.ts';
import { countryRoutes } from './countries.ts';
import { documentRoutes } from './documents.ts';
import { fileRoutes } from './files.ts';
import { historyRoutes } from './history.ts';
import { openingRoutes } from './openings.ts';
import { paperRoutes } from './papers.ts';
import { peopleRoutes } from './people.ts';
import { providerRoutes } from './provider.ts';
import { reportRoutes } from './reports.ts';
import { responseRoutes } from './responses.ts';
import { scoreRoutes } from './scores.ts';
import { secondFactorRoutes } from './second-factor.ts';
import { sessionRoutes } from './session.ts';
import { signInRoutes } from './sign-in.ts';
import { studyRoutes } from './studies.ts';
import { uploadRoutes } from './uploads.ts';
import { withheldRoutes } from './withheld.ts';

const OWN: readonly Endpoint[] = [
	...sessionRoutes,
	...signInRoutes,
	...accountRoutes,
	...accountSessionRoutes,
	...secondFactorRoutes,
	...providerRoutes,
	...accountsRoutes,
	...studyRoutes,
	...responseRoutes,
	...paperRoutes,
	...historyRoutes,
	...countryRoutes,
	...consensusRoutes,
	...withheldRoutes,
	...scoreRoutes,
	...reportRoutes,
	...openingRoutes,
	...peopleRoutes,
	...documentRoutes,
	...uploadRoutes,
	...fileRoutes,
];

export const ROUTES: readonly Endpoint[] = [...OWN, ...aboutRoutes(OWN)];
