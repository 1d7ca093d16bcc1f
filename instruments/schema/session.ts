/* Who is signed in, and what that person may do: the reply of GET and POST /api/session. */
import { z } from 'zod';
import { SessionAccount } from './account.ts';
import { Role } from './role.ts';

export const SessionRequest = z.strictObject({ token: z.string().min(1).max(200) });

export const Person = z.object({
	/** '' for the secretariat of the whole store. */
	study: z.string(),
	/** Names the person's place, so that a browser keeps one person's answers apart from another's. */
	place: z.string(),
	role: Role,
	/** What the person is called in lists: a role, never a name of theirs. */
	title: z.string(),
	country: z.string().optional(),
	countryName: z.string().optional(),
	sector: z.string().optional(),
	/** The response this person answers or submits. */
	response: z.string().optional(),
	/** Actions of server/http/may.ts that this role may do. */
	may: z.array(z.string()),
	expiresAt: z.string(),
});
export type Person = z.infer<typeof Person>;

/**
 * `person` is absent for somebody who has not signed in, or not to the end; `account` stands for somebody who
 * gave the password of an account, and says what is still wanted.
 */
export const Session = z.object({ person: Person.optional(), account: SessionAccount.optional() });
export type Session = z.infer<typeof Session>;
