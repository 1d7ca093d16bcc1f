/*
 * A browser with windows on one response, and the server it talks to, moved step by step: what is written, sent and
 * answered waits until the test lets it happen, in whatever order. The queue, the keeper and the merging of answers
 * are the real ones; locks, channel, store and network stand here as a browser would have them.
 */
import { AnswerDesk } from '../../client/interview/answer-desk.ts';
import type { HeldRecord, SendFailure } from '../../client/interview/save-state.ts';
import type { Hold, HoldMode } from '../../client/offline/hold-lock.ts';
import { WindowKeeper } from '../../client/offline/window-keeper.ts';
import type { WindowMessage } from '../../client/offline/windows.ts';
import type { Response, SaveReply, SaveRequest } from '../../instruments/schema/response.ts';
import { AnswerServer, AT } from './answer-server.ts';

const offline: SendFailure = { status: 0, problem: { title: 'no connection' } };

interface Step {
	readonly window: number;
	readonly kind: 'device' | 'network';
	readonly run: () => void;
}

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

export class BrowserWorld {
	lineIsUp = true;
	/** The next answer of the server does not arrive. */
	loseNext = false;
	readonly server = new AnswerServer();
	readonly desks = new Map<number, AnswerDesk>();
	#session: string | undefined = 'session 0';
	#made = 0;
	#clock = 0;
	#steps: Step[] = [];
	#timers = new Map<number, { readonly window: number; readonly at: number; readonly run: () => void }>();
	#record: { mark: string; held: HeldRecord | undefined } = { mark: '', held: undefined };
	#holder: { readonly window: number; readonly lose: () => void } | undefined;
	#queued: { readonly window: number; readonly grant: () => void }[] = [];
	#listeners: { readonly window: number; readonly hear: (message: WindowMessage) => void }[] = [];
	#lastRead: Response;

	constructor() {
		this.#lastRead = this.server.describe();
	}

	/** Open a window, or load it anew after a kill; without a line it opens on what was read last. */
	async open(window: number): Promise<void> {
		if (this.desks.has(window)) return;
		if (this.lineIsUp && this.#session) this.#lastRead = this.server.describe();
		const keeper = new WindowKeeper('queue', {
			shelf: {
				claim: () => this.#later(window, 'device', () => this.#claim()),
				write: (mark, held) => this.#later(window, 'device', () => this.#write(mark, held)),
				peek: () => this.#later(window, 'device', () => structuredClone(this.#record.held)),
			},
			hold: (mode) => this.#hold(window, mode),
			onFailure: (error) => {
				throw error;
			},
			windows: {
				post: (message) => this.#post(window, message),
				listen: (hear) => void this.#listeners.push({ window, hear }),
			},
		});
		const desk = new AnswerDesk(
			this.#lastRead,
			{
				send: (request) => this.#send(window, request),
				makeOperation: () => `operation ${this.#count()}`,
				now: () => this.#clock,
				tellTime: () => AT,
				setTimer: (run, milliseconds) => {
					const timer = this.#count();
					this.#timers.set(timer, { window, at: this.#clock + milliseconds, run });
					return timer;
				},
				clearTimer: (timer) => void this.#timers.delete(timer),
				keeper,
			},
			() => this.#read(window),
		);
		this.desks.set(window, desk);
		void desk.queue.begin();
		await soon();
	}

	/** The window is gone without a word. What was typed is a second old: its writes had the time they need. */
	async kill(window: number): Promise<void> {
		for (let quarter = 0; quarter < 4; quarter += 1) {
			while (this.#steps.some((step) => step.kind === 'device'))
				await this.release(this.#steps.findIndex((step) => step.kind === 'device'));
			await this.pass(250);
		}
		this.desks.delete(window);
		this.#steps = this.#steps.filter((step) => step.window !== window);
		for (const [timer, one] of this.#timers) if (one.window === window) this.#timers.delete(timer);
		this.#listeners = this.#listeners.filter((one) => one.window !== window);
		this.#queued = this.#queued.filter((one) => one.window !== window);
		if (this.#holder?.window === window) {
			this.#holder = undefined;
			this.#queued.shift()?.grant();
		}
		await soon();
	}

	async type(window: number, question: string, text: string): Promise<void> {
		this.#clock += 1;
		this.desks.get(window)?.edit(question, { value: text });
		await soon();
	}

	/** Let one of the things that wait happen. */
	async release(index: number): Promise<void> {
		const [step] = this.#steps.splice(index % Math.max(1, this.#steps.length), 1);
		step?.run();
		await soon();
	}

	async pass(milliseconds: number): Promise<void> {
		this.#clock += milliseconds;
		for (const [timer, one] of [...this.#timers])
			if (one.at <= this.#clock && this.#timers.delete(timer)) one.run();
		await soon();
	}

	expire(): void {
		this.#session = undefined;
	}

	async signIn(): Promise<void> {
		this.#session ??= `session ${this.#count()}`;
		for (const { hear } of this.#listeners) hear({ kind: 'signed-in', owner: 'person' });
		await soon();
	}

	/** Somebody else saves, on another machine. */
	saveElsewhere(question: string, text: string): void {
		this.server.save(
			{ operation: text, base: this.server.version, changes: [{ question, value: text }] },
			'elsewhere',
			'Police',
		);
	}

	/** Until nothing moves any more. */
	async calm(): Promise<void> {
		for (let round = 0; round < 400; round += 1) {
			while (this.#steps.length > 0) await this.release(0);
			if (this.#timers.size === 0) return;
			await this.pass(30_000);
		}
		throw new Error('The windows never came to rest.');
	}

	#count(): number {
		this.#made += 1;
		return this.#made;
	}

	#later<Value>(window: number, kind: Step['kind'], run: () => Value): Promise<Value> {
		return new Promise((resolve, reject) => {
			this.#steps.push({
				window,
				kind,
				run: () => {
					try {
						resolve(run());
					} catch (error) {
						reject(error);
					}
				},
			});
		});
	}

	#claim() {
		this.#record = { ...this.#record, mark: `mark ${this.#count()}` };
		return structuredClone(this.#record);
	}

	#write(mark: string, held: HeldRecord): boolean {
		if (this.#record.mark !== mark) return false;
		this.#record = { mark, held: structuredClone(held) };
		return true;
	}

	#hold(window: number, mode: HoldMode): Promise<Hold | undefined> {
		if (mode === 'free' && this.#holder) return Promise.resolve(undefined);
		return new Promise((resolve) => {
			let lose = () => {};
			const lost = new Promise<void>((settle) => {
				lose = settle;
			});
			const grant = () => {
				this.#holder?.lose();
				this.#holder = { window, lose };
				resolve({ lost });
			};
			if (mode === 'wait' && this.#holder) this.#queued.push({ window, grant });
			else grant();
		});
	}

	#post(window: number, message: WindowMessage): void {
		for (const one of this.#listeners) if (one.window !== window) one.hear(structuredClone(message));
	}

	async #send(window: number, request: SaveRequest): Promise<SaveReply> {
		const reply = await this.#later(window, 'network', () => {
			if (!this.lineIsUp) return offline;
			if (!this.#session) return { status: 401, problem: { title: 'not signed in' } };
			const outcome = this.server.save(request, this.#session, 'Coordinator');
			if (!this.loseNext) return outcome;
			this.loseNext = false;
			return offline;
		});
		if ('problem' in reply) throw reply;
		return reply;
	}

	async #read(window: number): Promise<Response> {
		const read = await this.#later(window, 'network', () =>
			this.lineIsUp ? this.server.describe() : offline,
		);
		if ('problem' in read) throw read;
		return read;
	}
}
