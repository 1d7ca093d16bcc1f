/* When a queue sends next: 600 ms after the last keystroke and never later than 5 s, or after a named wait. */
import type { QueuePorts } from './save-state.ts';

const PAUSE = 600;
const LONGEST_PAUSE = 5000;

export class SaveTimer {
	readonly #ports: Pick<QueuePorts, 'now' | 'setTimer' | 'clearTimer'>;
	readonly #run: () => void;
	#timer: number | undefined;
	#pausedAt: number | undefined;

	constructor(ports: Pick<QueuePorts, 'now' | 'setTimer' | 'clearTimer'>, run: () => void) {
		this.#ports = ports;
		this.#run = run;
	}

	/** Wait for the next keystroke. */
	pause(): void {
		const now = this.#ports.now();
		this.#pausedAt ??= now;
		this.after(Math.min(PAUSE, Math.max(0, this.#pausedAt + LONGEST_PAUSE - now)));
	}

	after(milliseconds: number): void {
		this.stop();
		this.#timer = this.#ports.setTimer(this.#run, milliseconds);
	}

	stop(): void {
		if (this.#timer !== undefined) this.#ports.clearTimer(this.#timer);
		this.#timer = undefined;
	}

	/** Nothing waits any more: the next keystroke begins a new pause. */
	rest(): void {
		this.#pausedAt = undefined;
	}
}
