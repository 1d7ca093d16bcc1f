/*
 * The same store under a revised pack, as after a restart of the server: studies are brought to the pack, then a
 * second application listens beside the first, which is not asked any more.
 */
import { createServer } from 'node:http';
import pino from 'pino';
import type { Pack } from '../../instruments/pack.ts';
import { makeApp } from '../../server/app.ts';
import type { Context } from '../../server/context.ts';
import { type RevisedStudy, reviseStudies } from '../../server/revise-studies.ts';
import type { Name } from './cast.ts';
import { signIn, type Visit } from './http-client.ts';
import { type Edit, ENGLISH_ONLY, readingRoomsWith } from './reading-rooms.ts';
import type { App } from './start-app.ts';

export interface RevisedApp {
	readonly context: Context;
	readonly revised: readonly RevisedStudy[];
	as(name: Name): Promise<Visit>;
	stop(): Promise<void>;
}

/** The reading rooms in this version, with single places of their files changed. */
export const roomsIn = (version: string, ...edits: readonly Edit[]): Pack =>
	readingRoomsWith(...ENGLISH_ONLY, ['pack.json', ['version'], version], ...edits);

/** `books` becomes a text and `why_closed` a number, `book_count`, which the framework reads in the place of `books`. */
const BOOKS_AND_COUNT: readonly Edit[] = [
	[
		'questionnaire.json',
		['pages', 0, 'elements', 2],
		{ type: 'comment', name: 'books', title: 'Which books are there?' },
	],
	[
		'questionnaire.json',
		['pages', 0, 'elements', 1],
		{ type: 'text', inputType: 'number', name: 'book_count', title: 'How many books are there?' },
	],
	['framework.json', ['domains', 0, 'children', 1, 'question'], 'book_count'],
	['framework.json', ['unscored'], [{ question: 'books', why: 'open', domain: 'room' }]],
];

export const revisedRooms = (version = '1.1.0'): Pack => roomsIn(version, ...BOOKS_AND_COUNT);

/** The store's studies under these packs, without a server. */
export const contextWith = (app: App, pack: Pack): Context => ({
	...app.context,
	packs: new Map([...app.context.packs, [pack.id, pack]]),
});

export async function reviseApp(app: App, pack: Pack): Promise<RevisedApp> {
	const context = contextWith(app, pack);
	const revised = await reviseStudies(context);
	const server = createServer(makeApp(context, pino({ level: 'silent' }), app.file, 0));
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const at = server.address();
	const address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
	return {
		context,
		revised,
		as: async (name) => signIn(address, await app.link(name)),
		stop: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
