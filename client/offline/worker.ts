/*
 * The service worker: holds the built application and nothing else, so that it opens without a connection. Files carry
 * a hash in their names and are taken from the cache; pages are always the one page of this build; the API is never
 * touched. A new build waits until every window of the old one is closed, or a page asks for it.
 *
 * BUILD, SHELL and QUESTIONS stand at the top of the built file: the build's mark, the files of every visit, and those
 * of the questions, which come in quiet once somebody begins to answer.
 */
declare const BUILD: string;
declare const SHELL: readonly string[];
declare const QUESTIONS: readonly string[];

interface LastingEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LastingEvent {
	readonly request: Request;
	respondWith(reply: Promise<Response>): void;
}

interface WorkerScope {
	readonly registration: ServiceWorkerRegistration;
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
	addEventListener(type: 'message', listener: (event: LastingEvent & { data: unknown }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const CACHE = `application ${BUILD}`;
const PAGE = '/';

const isFile = (path: string) => path.startsWith('/assets/');
/** What the server itself answers, even when it is opened as a page. */
const isServers = (path: string) => path.startsWith('/api/') || path === '/healthz' || path === '/worker.js';

/** Files with a hash come from the browser's own cache where it has them; the page itself is asked for anew. */
async function hold(cache: Cache, path: string): Promise<void> {
	if (await cache.match(path)) return;
	const reply = await fetch(path, { cache: isFile(path) ? 'default' : 'no-cache', credentials: 'omit' });
	if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}`);
	await cache.put(path, reply);
}

async function install(): Promise<void> {
	const cache = await caches.open(CACHE);
	await Promise.all([PAGE, ...SHELL].map((path) => hold(cache, path)));
}

/** One after the other, so that a save never waits behind them. */
async function warm(used: readonly string[]): Promise<void> {
	const cache = await caches.open(CACHE);
	for (const path of [...QUESTIONS, ...used]) await hold(cache, path);
}

/** The files that a page has used, from its message; undefined for another message. */
const usedOf = (message: unknown): readonly string[] | undefined =>
	typeof message === 'object' && message !== null && 'warm' in message && Array.isArray(message.warm)
		? message.warm.filter((path: unknown) => typeof path === 'string' && isFile(path))
		: undefined;

async function activate(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
	await scope.clients.claim();
}

async function answerFile(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	const held = await cache.match(request, { ignoreVary: true });
	if (held) return held;
	const reply = await fetch(request);
	if (reply.ok) await cache.put(request, reply.clone());
	return reply;
}

async function answerPage(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	return (await cache.match(PAGE, { ignoreVary: true })) ?? fetch(request);
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => {
	const used = usedOf(event.data);
	if (used) event.waitUntil(warm(used).catch(() => undefined));
	if (event.data === 'take over') event.waitUntil(scope.skipWaiting());
});
scope.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (isFile(pathname)) event.respondWith(answerFile(request));
	else if (request.mode === 'navigate' && !isServers(pathname)) event.respondWith(answerPage(request));
});

export type { WorkerScope };
