/*
 * JSON documents last read or written, so that a save which changes one member need neither parse nor write all the
 * others again. A document is known by the very text that the store holds: whatever happens to the store (a
 * rollback, a restore, another process), a text that differs is parsed anew, and there is nothing to forget.
 */

export type JsonDocument<T extends object> = Readonly<Record<string, T>>;

interface Known<T extends object> {
	readonly text: string;
	readonly document: JsonDocument<T>;
	/** How members of the document stand in the text; empty until a part of them is written again. */
	readonly members: ReadonlyMap<string, string>;
}

/** `{a: 1}` → `"a":1`, for each member; those that are as they were have their text already. */
function writeMembers<T extends object>(document: JsonDocument<T>, before: Known<T>): Map<string, string> {
	const members = new Map<string, string>();
	for (const [name, member] of Object.entries(document)) {
		const kept = member === before.document[name] ? before.members.get(name) : undefined;
		members.set(name, kept ?? `${JSON.stringify(name)}:${JSON.stringify(member)}`);
	}
	return members;
}

/** Nobody may change a document that came from here or was given to it. */
export class JsonMemo<T extends object> {
	readonly #most: number;
	/** By id; the one used last stands last. */
	readonly #known = new Map<string, Known<T>>();
	#size = 0;

	/** `most`: characters of text that are kept altogether. */
	constructor(most: number) {
		this.#most = most;
	}

	/** Characters of text that are kept now. */
	get size(): number {
		return this.#size;
	}

	/** What JSON.parse makes of the text. */
	read(id: string, text: string): JsonDocument<T> {
		const known = this.#known.get(id);
		const found =
			known?.text === text
				? known
				: { text, document: JSON.parse(text) as JsonDocument<T>, members: new Map() };
		this.#keep(id, found);
		return found.document;
	}

	/** What JSON.stringify makes of the document. */
	write(id: string, document: JsonDocument<T>): string {
		const before = this.#known.get(id);
		const isKept = before && Object.keys(document).some((name) => document[name] === before.document[name]);
		const members = isKept ? writeMembers(document, before) : new Map<string, string>();
		const text = isKept ? `{${[...members.values()].join(',')}}` : JSON.stringify(document);
		this.#keep(id, { text, document, members });
		return text;
	}

	#keep(id: string, known: Known<T>): void {
		this.#drop(id);
		this.#known.set(id, known);
		this.#size += known.text.length;
		for (const oldest of this.#known.keys()) {
			if (this.#size <= this.#most) return;
			this.#drop(oldest);
		}
	}

	#drop(id: string): void {
		this.#size -= this.#known.get(id)?.text.length ?? 0;
		this.#known.delete(id);
	}
}
