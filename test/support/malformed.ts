/*
 * Requests that are wrong in every way we could think of, made from the description of the API: one arbitrary of
 * fast-check over all its routes. What the server may answer them with is checked here as well, for the short form
 * in `npm test` and the long one in bench/malformed.ts.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { hostile, poisoned, toBytes } from './hostile-values.ts';

const Api = z.object({
	paths: z.record(z.string(), z.record(z.string(), z.object({ requestBody: z.looseObject({}).optional() }))),
});

export interface Operation {
	readonly method: string;
	readonly path: string;
	readonly hasBody: boolean;
}

export const listOperations = (api: unknown): Operation[] =>
	Object.entries(Api.parse(api).paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, { requestBody }]) => ({
			method: method.toUpperCase(),
			path,
			hasBody: requestBody !== undefined,
		})),
	);

export interface Malformed {
	readonly method: string;
	/** As it goes over the wire. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer | undefined;
	/** Which of the visitors asks; 0 is nobody. */
	readonly who: number;
}

/** What may rightly stand in an address, by the name of its part, and in a body. */
export type Names = Readonly<
	Record<'study' | 'country' | 'sector' | 'response' | 'place' | 'question' | 'value', string | number>
>;

/** A body that is right, for routes that take one; what is sent differs from it in one or two places. */
const bodyFor = (path: string, names: Names): unknown => {
	if (path.endsWith('/clearance')) return { decision: 'returned', sha256: '0'.repeat(64), reason: 'x' };
	if (path.endsWith('/release')) return { released: true, sha256: '0'.repeat(64) };
	if (path.endsWith('/submission')) return { version: 0 };
	if (path.endsWith('/people')) return { role: 'respondent', country: names.country, sector: names.sector };
	if (path.endsWith('/session')) return { token: 'x'.repeat(32) };
	if (path.endsWith('/documents'))
		return { title: 'x', type: 'law', year: 2020, link: 'https://example.org' };
	if (path.endsWith('/uploads')) return { name: 'x.pdf', size: 10, sha256: '0'.repeat(64) };
	if (path === '/api/studies') return { pack: 'none', round: 'none' };
	const change = {
		question: names.question,
		value: names.value,
		status: 'answered',
		comment: 'x',
		confidence: 'high',
		evidence: [{ title: 'x', link: 'https://example.org', page: '1' }],
	};
	return { operation: '5f0c0d4e-6c2d-4b62-9a3a-0d3b1f6c7a11', base: 0, changes: [change] };
};

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, at: Path = []): Path[] => [
	at,
	...(typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, member]) =>
				pathsOf(member, [...at, Array.isArray(value) ? Number(key) : key]),
			)
		: []),
];

/** The value with another one at this place; `undefined` takes the member out. */
function putAt(value: unknown, [first, ...rest]: Path, put: unknown): unknown {
	if (first === undefined) return put;
	const copy = (Array.isArray(value) ? [...value] : { ...Object(value) }) as Record<string | number, unknown>;
	copy[first] = putAt(copy[first], rest, put);
	return copy;
}

const NEW_KEYS = [
	'score',
	'status',
	'country',
	'signed_off_by',
	'__proto__x',
	'reviewer_note',
	'id',
	'study',
];

function mutated(path: string, names: Names): fc.Arbitrary<unknown> {
	const right = bodyFor(path, names);
	const places = pathsOf(right);
	const replaced = fc
		.tuple(fc.constantFrom(...places), fc.oneof(hostile, fc.constant(undefined)))
		.map(([at, value]) => putAt(right, at, value));
	const added = fc
		.tuple(fc.constantFrom(...places), fc.constantFrom(...NEW_KEYS), hostile)
		.map(([at, key, value]) => putAt(right, [...at.slice(0, 1), key], value));
	return fc.oneof({ weight: 6, arbitrary: replaced }, { weight: 2, arbitrary: added }, hostile, poisoned);
}

const LARGE = Buffer.from(JSON.stringify({ token: 'x'.repeat(2_200_000) }));

const bodyOf = (path: string, names: Names): fc.Arbitrary<Buffer> =>
	fc.oneof(
		{ weight: 60, arbitrary: mutated(path, names).map(toBytes) },
		{ weight: 5, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
		{
			weight: 5,
			// Bytes that are no UTF-8 inside a text.
			arbitrary: mutated(path, names).map((value) =>
				Buffer.concat([toBytes(value).subarray(0, -1), Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x7d])]),
			),
		},
		{ weight: 5, arbitrary: mutated(path, names).map((value) => toBytes(value).subarray(0, 20)) },
		{ weight: 1, arbitrary: fc.constant(LARGE) },
	);

const PARTS = [
	'%00',
	'%',
	'%zz',
	'%ff',
	'%ed%a0%80',
	'..%2f..%2fetc%2fpasswd',
	'%2e%2e',
	'__proto__',
	'constructor',
	'%20',
	'%0d%0aX-Evil:1',
	"'%20or%201=1--",
	'x'.repeat(4000),
	'%E1%80%80',
	'',
];
const part = fc.oneof(
	fc.constantFrom(...PARTS),
	fc
		.string({ unit: 'grapheme', maxLength: 20 })
		.map((one) => encodeURIComponent(Buffer.from(one).toString())),
);
const QUERIES = [
	'',
	'?language=fr&language=en',
	'?language[]=fr',
	'?language[__proto__]=x',
	'?__proto__=1',
	'?__proto__[polluted]=1',
	'?language=__proto__',
	'?language=constructor',
	'?constructor=1',
	'?language=%ff',
	'?%',
	'?language=%00',
	`?${'a=1&'.repeat(1500)}`,
	`?language=${'x'.repeat(4000)}`,
	'?token=x&sort=1;drop',
	'??',
];

const TYPES = [
	'text/plain',
	'application/xml',
	'multipart/form-data; boundary=x',
	'application/x-www-form-urlencoded',
	'application/json; charset=utf-16',
	'application/json; charset=klingon',
	'application/json;;;',
	'json',
	'',
];
const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
	{ weight: 12, arbitrary: fc.constant({}) },
	fc.constantFrom(...TYPES).map((type) => ({ 'content-type': type })),
	fc
		.constantFrom('gzip', 'deflate', 'br', 'rot13', 'gzip, gzip')
		.map((type) => ({ 'content-encoding': type })),
	fc.constantFrom('https://evil.example', 'null', 'x').map((origin) => ({ origin })),
	fc.constantFrom('session=%', '__proto__=x', 'session=a; session=b', ';;;=').map((cookie) => ({ cookie })),
	fc.constantFrom('DELETE', 'PUT').map((method) => ({ 'x-http-method-override': method })),
	fc.constantFrom('a', 'bytes=0-', '*').map((range) => ({ range, 'if-none-match': range, accept: range })),
	fc.constant({ 'x-forwarded-proto': 'gopher', 'x-forwarded-host': 'evil.example', forwarded: '"' }),
);

/** `visitors`: how many there are besides nobody. */
export function malformed(
	operations: readonly Operation[],
	names: Names,
	visitors: number,
): fc.Arbitrary<Malformed> {
	const one = ({ method, path, hasBody }: Operation): fc.Arbitrary<Malformed> => {
		const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
			const right = fc.constant(encodeURIComponent(names[name as keyof Names]));
			return fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: part });
		});
		const otherMethod = fc.constantFrom('PUT', 'TRACE', 'PROPFIND', 'DELETE', 'PATCH', 'POST', 'GET');
		const signsOut = path === '/api/session';
		return fc.record({
			// Signing out would leave nobody signed in for all that follows.
			method: signsOut
				? fc.constant(method)
				: fc.oneof({ weight: 15, arbitrary: fc.constant(method) }, otherMethod),
			path: fc
				.tuple(
					fc.tuple(...parts),
					fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom(...QUERIES)),
				)
				.map(([given, query]) => {
					let next = 0;
					return `${path.replace(/\{\w+\}/g, () => given[next++] ?? '')}${query}`;
				}),
			headers: fc.tuple(headers, fc.ipV4()).map(([some, from]) => ({
				'content-type': 'application/json',
				// Each from an address of its own, or the bound on tries would answer nearly all of them.
				'x-forwarded-for': from,
				...some,
			})),
			body: hasBody ? bodyOf(path, names) : fc.option(bodyOf(path, names), { nil: undefined, freq: 3 }),
			who: signsOut ? fc.constant(0) : fc.nat(visitors),
		});
	};
	return fc.oneof(...operations.map(one));
}
