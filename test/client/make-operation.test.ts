/* Names of saves: always a version 4 UUID, also where the browser has no crypto.randomUUID. */
import { expect, test } from 'vitest';
import { makeOperation } from '../../client/interview/make-operation.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('an operation is a random UUID', () => {
	expect(makeOperation()).toMatch(UUID);
	expect(makeOperation()).not.toBe(makeOperation());
});

test('on a page without https the UUID is put together from random bytes', () => {
	const randomUUID = crypto.randomUUID;
	Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
	try {
		expect(makeOperation()).toMatch(UUID);
	} finally {
		Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
	}
});
