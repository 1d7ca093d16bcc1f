/*
 * The page's side of the service worker: it is registered once the page stands, fetches in quiet what the questions
 * need, and is taken out on a shared computer. A new version waits for the next visit, unless the page asks for it.
 */
import { device } from './device.ts';

const ADDRESS = '/worker.js';
const PATIENCE = 5000;

const workers = (): ServiceWorkerContainer | undefined =>
	window.isSecureContext ? navigator.serviceWorker : undefined;

/** Not while somebody works on the client (`npm run dev`), and not on a shared computer. */
export function startWorker(): void {
	if (!import.meta.env.PROD || device.getKeeping() === 'shared') return;
	// A browser that refuses workers does without.
	const register = () =>
		void workers()
			?.register(ADDRESS)
			.catch(() => undefined);
	if (document.readyState === 'complete') register();
	else window.addEventListener('load', register);
}

/** Files that came before the worker did, such as the words of the page's language and the face of its script. */
const listUsed = (): string[] =>
	performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
		.map(({ pathname }) => pathname);

/** Fetch the files of the questions, so that they open without a connection too. */
export async function warmWorker(): Promise<void> {
	if (!import.meta.env.PROD || device.getKeeping() !== 'device') return;
	const registration = await workers()?.ready;
	registration?.active?.postMessage({ warm: listUsed() });
}

export async function removeWorker(): Promise<void> {
	const registrations = (await workers()?.getRegistrations()) ?? [];
	await Promise.all(registrations.map((one) => one.unregister()));
	if ('caches' in window) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

/** Load the page again by the newest version of the application. */
export async function loadNewest(): Promise<void> {
	const registration = await workers()?.getRegistration();
	if (registration) {
		await registration.update().catch(() => undefined);
		const coming = registration.installing ?? registration.waiting;
		if (coming) {
			const changed = new Promise<void>((resolve) => {
				workers()?.addEventListener('controllerchange', () => resolve(), { once: true });
				window.setTimeout(resolve, PATIENCE);
			});
			coming.postMessage('take over');
			await changed;
		}
	}
	window.location.reload();
}
