/* What is remembered of a document is never anything else than its text says, and never more than was allowed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonMemo } from '../../data/json-memo.ts';

interface Member {
	readonly value: unknown;
	readonly revision: number;
}

const MOST = 400;
const IDS = ['a', 'b', 'c'];
const member = fc.record({ value: fc.jsonValue({ maxDepth: 2 }), revision: fc.nat(9) });
/** Names that the language gives a meaning or an order of their own are among them. */
const name = fc.oneof(fc.constantFrom('q1', 'q2', '2', '10', 'toString', '"'), fc.string());
const members = fc.dictionary(name, member, { maxKeys: 6 });
const step = fc.record({
	id: fc.constantFrom(...IDS),
	how: fc.constantFrom('change', 'replace', 'undo', 'read', 'foreign'),
	members,
});

test('whatever is read, changed, undone or written by others, text and document are those of JSON itself', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			const memo = new JsonMemo<Member>(MOST);
			const store = new Map(IDS.map((id) => [id, '{}']));
			for (const { id, how, members: given } of steps) {
				const text = store.get(id) ?? '{}';
				const document = memo.read(id, text);
				expect(document).toEqual(JSON.parse(text));
				if (how === 'foreign') store.set(id, ` ${JSON.stringify(given)}`);
				if (how === 'read' || how === 'foreign') continue;
				const next = how === 'replace' ? given : { ...document, ...given };
				const written = memo.write(id, next);
				expect(written).toBe(JSON.stringify(next));
				if (how !== 'undo') store.set(id, written);
				expect(memo.size).toBeLessThanOrEqual(MOST);
			}
		}),
	);
});

test('a text that is there again after a rollback is the old document', () => {
	const memo = new JsonMemo<Member>(MOST);
	const old = memo.write('a', { q1: { value: 'no', revision: 1 } });
	memo.write('a', { q1: { value: 'yes', revision: 2 } });
	expect(memo.read('a', old)).toEqual({ q1: { value: 'no', revision: 1 } });
});

test('the same text is read once, and the documents used longest ago are forgotten first', () => {
	const text = JSON.stringify({ q1: { value: 'x'.repeat(80), revision: 1 } });
	const memo = new JsonMemo<Member>(2 * text.length);
	const [a, b] = [memo.read('a', text), memo.read('b', text)];
	expect(memo.read('a', text)).toBe(a);
	memo.read('c', text);
	expect([memo.read('a', text) === a, memo.size]).toEqual([true, 2 * text.length]);
	expect(memo.read('b', text)).not.toBe(b);
});

test('a document larger than everything allowed is not kept', () => {
	const memo = new JsonMemo<Member>(10);
	expect(memo.read('a', '{"q1":{"value":"long","revision":1}}')).toEqual({
		q1: { value: 'long', revision: 1 },
	});
	expect(memo.size).toBe(0);
});
