/* The calls of the API about accounts, on the one network door of api.ts. */
import type {
	Account,
	AccountRequest,
	FactorSetUp,
	ListedAccount,
	Provider,
	ResetLink,
} from '../../instruments/schema/account.ts';
import type { Session } from '../../instruments/schema/session.ts';
import { call, send } from '../api.ts';

const part = encodeURIComponent;

/** 401 when address or password are not right, 429 after too many tries. */
export const signIn = (email: string, password: string) =>
	call<Session>('POST', '/api/account/session', { email, password });
export const proveFactor = (code: string) => call<Session>('POST', '/api/account/second-factor', { code });
export const makeAccount = (request: AccountRequest) => call<Session>('POST', '/api/account', request);
export const getAccount = () => call<Account>('GET', '/api/account');
/** The address of one's own data, for a link that downloads it. */
export const accountDataAddress = '/api/account/data';
export const changePassword = (password: string, newPassword: string) =>
	call<Session>('POST', '/api/account/password', { password, newPassword });
export const eraseOwnAccount = async (password: string): Promise<void> => {
	await send('POST', '/api/account/erasure', { password });
};
export const resetPassword = async (token: string, newPassword: string): Promise<void> => {
	await send('POST', '/api/account/reset', { token, newPassword });
};

export const choosePlace = (study: string, place: string) =>
	call<Session>('POST', '/api/account/place', { study, place });
/** 404 and 410 as for entering by a link. */
export const takePlace = (token: string) => call<Session>('POST', '/api/account/places', { token });
export const endOtherSessions = async (): Promise<void> => {
	await send('DELETE', '/api/account/sessions');
};
export const endSession = async (id: string): Promise<void> => {
	await send('DELETE', `/api/account/sessions/${part(id)}`);
};

export const offerFactor = (password: string | undefined) =>
	call<FactorSetUp>('POST', '/api/account/second-factor/offer', password === undefined ? {} : { password });
export const confirmFactor = (code: string) =>
	call<{ recoveryCodes: readonly string[]; session: Session }>('POST', '/api/account/second-factor/proof', {
		code,
	});
export const removeFactor = async (password: string): Promise<void> => {
	await send('POST', '/api/account/second-factor/removal', { password });
};

export const getProvider = () => call<Provider>('GET', '/api/provider');
/** Where to send the browser; with the password, to tie the account rather than to sign in. */
export const askProvider = async (password?: string): Promise<string> =>
	(await call<{ address: string }>('POST', '/api/provider', password === undefined ? {} : { password }))
		.address;
export const answerProvider = (query: string) => call<Session>('POST', '/api/provider/answer', { query });
export const untieProvider = async (): Promise<void> => {
	await send('DELETE', '/api/provider');
};

/** For the secretariat of the whole store, as are the two after it. */
export const listAccounts = async (): Promise<readonly ListedAccount[]> =>
	(await call<{ accounts: readonly ListedAccount[] }>('GET', '/api/accounts')).accounts;
export const makeResetLink = (account: string, secondFactor: boolean) =>
	call<ResetLink>('POST', `/api/accounts/${part(account)}/reset`, { secondFactor });
export const eraseAccount = async (account: string): Promise<void> => {
	await send('DELETE', `/api/accounts/${part(account)}`);
};
/** For the secretariat of the study. */
export const resetPlace = (study: string, place: string) =>
	call<ResetLink>('POST', `/api/studies/${part(study)}/people/${part(place)}/reset`);
