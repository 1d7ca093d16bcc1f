/*
 * Writes down what a queue holds: one write at a time, and each holds everything up to its start. However fast
 * somebody types, what is a write old is on the device.
 */
export class HeldWriter {
	readonly #write: () => Promise<boolean>;
	#wanted = false;
	#running: Promise<boolean> | undefined;

	/** `write` gives false when another window has taken over. */
	constructor(write: () => Promise<boolean>) {
		this.#write = write;
	}

	/** True once everything held now is written down. */
	keep(): Promise<boolean> {
		this.#wanted = true;
		this.#running ??= this.#run();
		return this.#running;
	}

	async #run(): Promise<boolean> {
		let isWritten = true;
		try {
			while (this.#wanted && isWritten) {
				this.#wanted = false;
				isWritten = await this.#write();
			}
			return isWritten;
		} finally {
			this.#running = undefined;
		}
	}
}
