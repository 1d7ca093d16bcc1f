/*
 * The only network door of the client: one typed function for each call of the API (those of accounts stand in
 * account/account-api.ts, on the same door). Replies are taken at
 * their word (the server made them from the same schemas), so nothing here pulls zod into the bundle.
 * Every failure is an ApiError carrying the server's problem+json; status 0 means that nobody answered.
 */
import type { ScoreSheet } from '../analysis/score/score-sheet.ts';
import { API_HEADER, API_VERSION } from '../instruments/api-version.ts';
import type { Pack } from '../instruments/pack.ts';
import type { AnswerRow } from '../instruments/schema/answer.ts';
import type { WithheldDecision, WithheldTexts } from '../instruments/schema/disclosure.ts';
import type { Proposal } from '../instruments/schema/fact.ts';
import type { AnswerHistory } from '../instruments/schema/history.ts';
import type { NewLink, Opening, Place, PlaceRequest } from '../instruments/schema/people.ts';
import type {
	AsideRequest,
	ClearanceRequest,
	Conflict,
	Flag,
	Receipt,
	ReleaseRequest,
	Response,
	SaveReply,
	SaveRequest,
	SubmissionCheck,
} from '../instruments/schema/response.ts';
import type { Session } from '../instruments/schema/session.ts';
import type { ConsensusDesk, SettleRequest } from '../instruments/schema/settlement.ts';
import type { CountryStanding, Study, StudySummary } from '../instruments/schema/study.ts';
import type { ShownLanguage } from '../instruments/translate-pack.ts';
import { noteOutdated } from './offline/outdated.ts';
import { noteServerTime } from './offline/server-clock.ts';

/** RFC 9457, with the further members of a 409 of saving. */
export interface ProblemReply {
	readonly type?: string;
	readonly title: string;
	readonly status: number;
	readonly detail?: string;
	readonly errors?: readonly { readonly field: string; readonly rule: string; readonly cure: string }[];
	readonly version?: number;
	readonly at?: string;
	readonly conflicts?: readonly Conflict[];
	readonly saved?: readonly string[];
	readonly flags?: readonly Flag[];
	/** 422 of submission: what is still missing, section by section. */
	readonly sections?: SubmissionCheck['sections'];
	/** 409 of an upload: how many bytes have arrived. */
	readonly offset?: number;
}

export class ApiError extends Error {
	/** HTTP status; 0 when there was no answer at all. */
	readonly status: number;
	readonly problem: ProblemReply;
	/** Seconds to wait before trying again, when the server named them. */
	readonly retryAfter: number | undefined;

	constructor(problem: ProblemReply, retryAfter?: number) {
		super(problem.detail ?? problem.title);
		this.name = 'ApiError';
		this.status = problem.status;
		this.problem = problem;
		this.retryAfter = retryAfter;
	}
}

/** The answers that a country submitted, as its clearing authority reads them. */
export interface CountrySubmission {
	readonly country: string;
	readonly sha256: string;
	readonly at: string;
	readonly by: string;
	readonly version: number;
	/** Of the pack, with which it was submitted. */
	readonly packVersion: string;
	readonly rows: readonly AnswerRow[];
}

/** A pack as the API gives it: in one language, without the others. */
export type StudyPack = Omit<Pack, 'locales'> & ShownLanguage;

export interface Health {
	readonly ok: boolean;
	readonly version: string;
}

async function readProblem(reply: globalThis.Response): Promise<ProblemReply> {
	const text = await reply.text();
	try {
		const body = JSON.parse(text) as Partial<ProblemReply>;
		return { title: reply.statusText, ...body, status: reply.status };
	} catch {
		return { title: reply.statusText || 'error', status: reply.status };
	}
}

/** The server speaks another version than this page: nothing it says is taken at its word. */
const isOutdated = ({ headers, status }: globalThis.Response): boolean =>
	status === 426 || (headers.get(API_HEADER) ?? API_VERSION) !== API_VERSION;

/** A Blob goes as it is, anything else as JSON. */
export async function send(
	method: string,
	path: string,
	body?: unknown,
	signal?: AbortSignal,
): Promise<globalThis.Response> {
	const headers = { accept: 'application/json', [API_HEADER]: API_VERSION };
	const init: RequestInit = { method, credentials: 'same-origin', headers };
	if (body instanceof Blob) {
		init.headers = { ...headers, 'content-type': 'application/octet-stream' };
		init.body = body;
	} else if (body !== undefined) {
		init.headers = { ...headers, 'content-type': 'application/json' };
		init.body = JSON.stringify(body);
	}
	if (signal) init.signal = signal;
	let reply: globalThis.Response;
	try {
		reply = await fetch(path, init);
	} catch {
		throw new ApiError({ title: 'no connection', status: 0 });
	}
	noteServerTime(reply.headers.get('date'));
	if (isOutdated(reply)) {
		noteOutdated();
		throw new ApiError({ title: 'this page is too old for the server', status: 426 });
	}
	if (reply.ok) return reply;
	const wait = Number(reply.headers.get('retry-after') ?? Number.NaN);
	throw new ApiError(await readProblem(reply), Number.isFinite(wait) ? wait : undefined);
}

export async function call<Reply>(
	method: string,
	path: string,
	body?: unknown,
	signal?: AbortSignal,
): Promise<Reply> {
	const reply = await send(method, path, body, signal);
	try {
		return (await reply.json()) as Reply;
	} catch {
		throw new ApiError({ title: 'no connection', status: 0 });
	}
}

export const part = encodeURIComponent;
const study = (id: string) => `/api/studies/${part(id)}`;
export const country = (id: string, code: string) => `${study(id)}/countries/${part(code)}`;
const response = (id: string) => `/api/responses/${part(id)}`;

export const getHealth = () => call<Health>('GET', '/healthz');

export const getSession = () => call<Session>('GET', '/api/session');
/** 404 for an unknown link, 410 for one that ended, 429 after too many tries. */
export const openSession = (token: string) => call<Session>('POST', '/api/session', { token });
export const closeSession = async (): Promise<void> => {
	await send('DELETE', '/api/session');
};

export const listStudies = async (): Promise<readonly StudySummary[]> =>
	(await call<{ studies: readonly StudySummary[] }>('GET', '/api/studies')).studies;
export const getStudy = (id: string) => call<Study>('GET', study(id));
/** `version`: of an earlier questionnaire; the present one when left out. */
export const getPack = (id: string, language = 'en', version?: string) =>
	call<StudyPack>(
		'GET',
		`${study(id)}/pack?language=${part(language)}${version === undefined ? '' : `&version=${part(version)}`}`,
	);
export const getScores = (id: string) => call<ScoreSheet>('GET', `${study(id)}/scores`);
/** The address of the report, for a link that downloads it. */
export const consultationReportAddress = (id: string) => `${study(id)}/reports/consultation.html`;

export const listProposals = async (id: string, code: string): Promise<readonly Proposal[]> =>
	(await call<{ proposals: readonly Proposal[] }>('GET', `${country(id, code)}/facts`)).proposals;
export const getCountrySubmission = (id: string, code: string) =>
	call<CountrySubmission>('GET', `${country(id, code)}/submission`);
export const saveClearance = (id: string, code: string, request: ClearanceRequest) =>
	call<CountryStanding>('POST', `${country(id, code)}/clearance`, request);
export const saveRelease = (id: string, code: string, request: ReleaseRequest) =>
	call<CountryStanding>('POST', `${country(id, code)}/release`, request);

export const getConsensus = (id: string, code: string) =>
	call<ConsensusDesk>('GET', `${country(id, code)}/consensus`);
/** 409 with `conflicts` when somebody else settled the same items meanwhile. */
export const saveSettlements = (id: string, code: string, request: SettleRequest) =>
	call<ConsensusDesk>('POST', `${country(id, code)}/consensus`, request);
/** Where a submission holds texts that may name a person; 403 or 404 for those who may not know. */
export const listWithheld = (id: string, code: string) =>
	call<WithheldTexts>('GET', `${country(id, code)}/withheld`);
export const decideWithheld = (id: string, code: string, decision: WithheldDecision) =>
	call<WithheldTexts>('POST', `${country(id, code)}/withheld`, decision);

export const getResponse = (id: string) => call<Response>('GET', response(id));
/** The address of a response on paper, for a link that downloads it. */
export const paperAddress = (id: string, format: string, copy: 'blank' | 'filled', language: string) =>
	`${response(id)}/paper.${format}?copy=${copy}&language=${part(language)}`;
/** 409 with `conflicts` when somebody else changed the same answers meanwhile. */
export const saveAnswers = (id: string, request: SaveRequest) =>
	call<SaveReply>('PATCH', response(id), request);
/** Newest first; `before`: the `next` of the page before. */
export const getHistory = (id: string, question: string, before?: number) =>
	call<AnswerHistory>(
		'GET',
		`${response(id)}/answers/${part(question)}/history${before === undefined ? '' : `?before=${before}`}`,
	);
/** What was done about an answer that a revised questionnaire put aside. */
export const settleAside = (id: string, request: AsideRequest) =>
	call<Response>('POST', `${response(id)}/asides`, request);
export const getSubmissionCheck = (id: string) => call<SubmissionCheck>('GET', `${response(id)}/submission`);
/** 422 when something holds it back, 409 when `version` is not the newest. */
export const submitResponse = (id: string, version: number) =>
	call<Receipt>('POST', `${response(id)}/submission`, { version });

/** For the secretariat of the whole store, as is openStudy. */
export const listOpenings = async (): Promise<readonly Opening[]> =>
	(await call<{ openings: readonly Opening[] }>('GET', '/api/openings')).openings;
/** 409 when the round is open already. */
export const openStudy = (pack: string, round: string) =>
	call<StudySummary>('POST', '/api/studies', { pack, round });
export const listPeople = async (id: string): Promise<readonly Place[]> =>
	(await call<{ people: readonly Place[] }>('GET', `${study(id)}/people`)).people;
/** The reply holds the token of the person's link, which the server gives this once. */
export const invitePerson = (id: string, request: PlaceRequest) =>
	call<NewLink>('POST', `${study(id)}/people`, request);
export const makeNewLink = (id: string, place: string) =>
	call<NewLink>('POST', `${study(id)}/people/${part(place)}/link`);
export const takePlaceBack = async (id: string, place: string): Promise<void> => {
	await send('DELETE', `${study(id)}/people/${part(place)}`);
};
