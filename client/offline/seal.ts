/*
 * Encryption of what is kept in the browser: AES-GCM with a key of this device that no script can read out. The
 * name of a record is bound to its content, so that one record cannot be put in the place of another.
 */
export interface Sealed {
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly data: ArrayBuffer;
}

const IV_BYTES = 12;

export const makeKey = (): Promise<CryptoKey> =>
	crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

const bound = (name: string) => new TextEncoder().encode(name);

export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
	const text = new TextEncoder().encode(JSON.stringify(value));
	const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(name) }, key, text);
	return { iv, data };
}

/** Fails when the record was changed, or belongs to another name or key. */
export async function unseal(key: CryptoKey, name: string, { iv, data }: Sealed): Promise<unknown> {
	const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(name) }, key, data);
	return JSON.parse(new TextDecoder().decode(text));
}
