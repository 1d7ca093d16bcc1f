/* What each section on the page of one's account is given, and whom it tells that something was done. */
import type { Account } from '../../instruments/schema/account.ts';
import type { Session } from '../../instruments/schema/session.ts';

export interface SectionProps {
	readonly account: Account;
	/** The account is read anew, and the words stand at the top. */
	readonly onDone: (said: string) => void;
}

/** A second factor was proved: its recovery codes, to be shown this once, and the session that came with them. */
export type OnProved = (recoveryCodes: readonly string[], session: Session) => void;
