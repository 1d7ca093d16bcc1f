/* A lock that one window of a browser holds for as long as it lives, or until another one takes it by force. */
export interface Hold {
	/** Settles when another window took it. */
	readonly lost: Promise<void>;
}

/** free: only when nobody has it; wait: when whoever has it is gone; seize: now. */
export type HoldMode = 'free' | 'wait' | 'seize';

const OPTIONS: Readonly<Record<HoldMode, LockOptions>> = {
	free: { ifAvailable: true },
	wait: {},
	seize: { steal: true },
};

const forever = new Promise<never>(() => undefined);

/** Undefined when it is not free. */
export function holdLock(name: string, mode: HoldMode): Promise<Hold | undefined> {
	return new Promise((resolve) => {
		let tellLost = () => {};
		const lost = new Promise<void>((settle) => {
			tellLost = settle;
		});
		const request = navigator.locks.request(name, OPTIONS[mode], async (lock) => {
			resolve(lock ? { lost } : undefined);
			if (lock) await forever;
		});
		// A stolen lock fails the request that held it.
		request.catch(tellLost);
	});
}
