/*
 * The answers of one response as the page shows them: what the server holds, over it what is not saved yet.
 * Every piece of the interview reads and changes answers here; the save queue below carries them away.
 */
import type { Flag, Response, SaveReply, TextField } from '../../instruments/schema/response.ts';
import { type AnswerPart, mergeAnswer, readSide } from './merge-answer.ts';
import { SaveQueue } from './save-queue.ts';
import type { AnswerChange, OpenConflict, QueuePorts } from './save-state.ts';

/** An answer with its age: `epoch` grows when somebody else's answer took the place of what was shown. */
export interface ShownAnswer {
	readonly answer: AnswerChange;
	readonly epoch: number;
}

const NO_FLAGS: readonly Flag[] = [];

/** What stands in one part of an answer, to see whether it is still the same. */
const wordsIn = (answer: AnswerChange, field: TextField): string => JSON.stringify(answer[field] ?? null);
/** What was typed into a question that a revision of the questionnaire changed meanwhile. */
export interface KeptText {
	readonly answer: AnswerChange;
	/** Version of the pack whose question it answered. */
	readonly packVersion: string;
}

export class AnswerDesk {
	readonly queue: SaveQueue;
	readonly #onDraft: (draft: Response) => void;
	#response: Response;
	readonly #shown = new Map<string, ShownAnswer>();
	readonly #flags = new Map<string, readonly Flag[]>();
	/** By question and part: the words of which their writer says that they name nobody. */
	readonly #vouched = new Map<string, Map<TextField, string>>();
	readonly #listeners = new Set<() => void>();
	/** Version of the questionnaire when this window opened the response. */
	readonly openedWith: string;
	#kept: readonly KeptText[] = [];

	/**
	 * `read` gives the newest response; the other ports are those of the queue. `onDraft` is told of the response as the
	 * server has it after each save, for a look without a connection.
	 */
	constructor(
		response: Response,
		ports: Omit<QueuePorts, 'readNewest' | 'onSaved' | 'onFound'>,
		read: () => Promise<Response>,
		onDraft: (draft: Response) => void = () => undefined,
	) {
		this.#response = response;
		this.openedWith = response.packVersion;
		this.#onDraft = onDraft;
		this.queue = new SaveQueue(response.version, {
			...ports,
			readNewest: async () => {
				const newest = await read();
				this.#apply(newest);
				return newest;
			},
			onSaved: (changes, reply) => this.#noteSaved(changes, reply),
			onFound: (changes) => this.#find(changes),
		});
		this.#apply(response);
	}

	subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** As the server last described it; its answers may be older than those shown. */
	getResponse = (): Response => this.#response;

	show(question: string): ShownAnswer {
		const shown = this.#shown.get(question);
		if (shown) return shown;
		const empty = { answer: { question, value: null, status: 'unanswered' } as const, epoch: 0 };
		this.#shown.set(question, empty);
		return empty;
	}

	/** Every value that is shown, by question: what conditions of the questionnaire look at. */
	listValues(): Record<string, unknown> {
		const answered = [...this.#shown].filter(([, { answer }]) => answer.value !== null);
		return Object.fromEntries(answered.map(([question, { answer }]) => [question, answer.value]));
	}

	flagsOf(question: string): readonly Flag[] {
		return this.#flags.get(question) ?? NO_FLAGS;
	}

	edit(question: string, part: AnswerPart): void {
		const { answer, epoch } = this.show(question);
		const changed = mergeAnswer(answer, part);
		this.#shown.set(question, { answer: changed, epoch });
		this.queue.put(this.#withKept(changed));
		this.#tell();
	}

	/** The writer says that this text is no personal data; it holds until the text changes. */
	keepText(question: string, field: TextField): void {
		const { answer } = this.show(question);
		this.#keep(answer, field);
		this.queue.put(this.#withKept(answer));
		this.#tell();
	}

	isKept(question: string, field: TextField): boolean {
		return this.#vouched.get(question)?.get(field) === wordsIn(this.show(question).answer, field);
	}

	#keep(answer: AnswerChange, field: TextField): void {
		const ofQuestion = this.#vouched.get(answer.question) ?? new Map<TextField, string>();
		this.#vouched.set(answer.question, ofQuestion.set(field, wordsIn(answer, field)));
	}

	#withKept(answer: AnswerChange): AnswerChange {
		const kept = [...(this.#vouched.get(answer.question) ?? [])];
		const keep = kept.filter(([field, words]) => words === wordsIn(answer, field)).map(([field]) => field);
		return keep.length === 0 ? answer : { ...answer, keep };
	}

	/** Change an answer from outside its fields, so that they are drawn anew. */
	replace(question: string, part: AnswerPart): void {
		const { answer, epoch } = this.show(question);
		this.#shown.set(question, { answer, epoch: epoch + 1 });
		this.edit(question, part);
	}

	/** Settle a conflict with this answer. */
	keep(answer: AnswerChange): void {
		this.#place(answer);
		void this.queue.keepMine(answer);
		this.#tell();
	}

	takeTheirs({ question, theirs }: OpenConflict): void {
		this.#place(readSide(question, theirs));
		void this.queue.takeTheirs(question);
		this.#tell();
	}

	/** What the server's check before submission says; replaces what was known of these questions. */
	setFlags(flags: readonly Flag[]): void {
		this.#flags.clear();
		for (const flag of flags) this.#flags.set(flag.question, [...this.flagsOf(flag.question), flag]);
		this.#tell();
	}

	/** Texts that the server could not take because their questions were changed; newest last. */
	getKept = (): readonly KeptText[] => this.#kept;

	/** Keep what was typed into changed questions where it can be copied, whatever happens to the questions. */
	keepTexts(answers: readonly AnswerChange[]): void {
		const { packVersion } = this.#response;
		const fresh = answers.filter(
			(answer) => !this.#kept.some((one) => JSON.stringify(one.answer) === JSON.stringify(answer)),
		);
		this.#kept = [...this.#kept, ...fresh.map((answer) => ({ answer, packVersion }))];
		this.#tell();
	}

	/** The person has what they need of it: the question shows again what the server holds. */
	dropKept(kept: KeptText): void {
		this.#kept = this.#kept.filter((one) => one !== kept);
		const { question } = kept.answer;
		if (this.queue.getState().refusals.some((one) => one.question === question)) {
			this.queue.takeTheirs(question);
			this.#place(readSide(question, this.#response.answers[question] ?? null));
		}
		this.#tell();
	}

	/** Take in a newly read response, without touching what is not saved yet. */
	renew(newest: Response): void {
		this.#apply(newest);
		this.queue.see(newest.version);
	}

	#apply(newest: Response): void {
		const revised = newest.packVersion !== this.#response.packVersion;
		this.#response = newest;
		for (const { question, field } of newest.kept)
			this.#keep(readSide(question, newest.answers[question]), field);
		// A revision takes answers away from their questions; else one that is missing here is only younger.
		if (revised)
			for (const question of this.#shown.keys())
				if (!(question in newest.answers) && !this.queue.holds(question))
					this.#place(readSide(question, null));
		for (const [question, saved] of Object.entries(newest.answers)) {
			if (this.queue.holds(question)) continue;
			this.#placeChanged(readSide(question, saved));
		}
		this.#tell();
	}

	/** Typed before, or in another window, and not on the server yet. */
	#find(changes: readonly AnswerChange[]): void {
		for (const change of changes) this.#placeChanged(change);
		this.#tell();
	}

	#placeChanged(answer: AnswerChange): void {
		if (JSON.stringify(answer) !== JSON.stringify(this.show(answer.question).answer)) this.#place(answer);
	}

	#place(answer: AnswerChange): void {
		const epoch = this.show(answer.question).epoch + 1;
		this.#shown.set(answer.question, { answer, epoch });
	}

	/** The response as the server now has it: what opens without a connection is read from here. */
	#noteSaved(changes: readonly AnswerChange[], { version, at, flags }: Omit<SaveReply, 'saved'>): void {
		const answers = { ...this.#response.answers };
		for (const { question, ...answer } of changes) {
			const by = answers[question]?.by ?? '';
			const { evidence, ...rest } = answer;
			answers[question] = {
				...rest,
				...(evidence && { evidence: [...evidence] }),
				at,
				by,
				revision: version,
			};
			this.#flags.set(
				question,
				flags.filter((flag) => flag.question === question),
			);
		}
		this.#response = { ...this.#response, answers };
		this.#onDraft({ ...this.#response, version: this.queue.seen });
		this.#tell();
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}
