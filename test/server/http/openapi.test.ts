/*
 * The description of the API against the API itself: every route that the application mounts is described, what
 * is described can be resolved, and the replies are as their schemas say.
 */

import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Upload } from '../../../instruments/schema/document.ts';
import { makeApp } from '../../../server/app.ts';
import { ROUTES } from '../../../server/routes/list-routes.ts';
import { makeAccount } from '../../support/account-steps.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { makePdf } from '../../support/sample-files.ts';
import { addToBank, beginUpload } from '../../support/send-file.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { releaseAlderford } from '../../support/take-country.ts';

const Operation = z.object({
	operationId: z.string().regex(/^\w+$/),
	summary: z.string().min(5),
	parameters: z.array(
		z.object({
			name: z.string(),
			in: z.enum(['path', 'query']),
			required: z.boolean(),
			schema: z.looseObject({}),
		}),
	),
	requestBody: z
		.object({
			required: z.literal(true),
			content: z.record(z.string(), z.object({ schema: z.looseObject({}) })),
		})
		.optional(),
	responses: z.record(z.string(), z.looseObject({ description: z.string() })),
});
const Description = z.object({
	openapi: z.literal('3.1.0'),
	info: z.object({ title: z.string(), version: z.string() }).loose(),
	paths: z.record(z.string().startsWith('/'), z.record(z.string(), Operation)),
	components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

let app: App;
let text: string;
let api: z.infer<typeof Description>;
beforeAll(async () => {
	app = await startApp();
	const reply = await app.anonymous.get('/api/openapi.json');
	text = reply.text;
	api = reply.as(Description);
});
afterAll(() => app.stop());

const operations = () =>
	Object.entries(api.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({
			path,
			method,
			operation,
		})),
	);

/** What express has been told to answer, asked of its router. */
function mounted(): string[] {
	const Layer = z.object({
		route: z.object({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional(),
	});
	const router = z
		.object({ stack: z.array(z.unknown()) })
		.parse(Object.assign({}, makeApp(app.context, pino({ level: 'silent' }), '/none').router));
	return router.stack.flatMap((layer) => {
		const { route } = Layer.parse(layer);
		return route ? Object.keys(route.methods).map((method) => `${method} ${route.path}`) : [];
	});
}

test('every route that the application answers is described, and nothing else is', () => {
	const described = operations().map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
	// The pages of the client are no part of the API.
	const answered = new Set(mounted().filter((one) => !one.includes('*')));
	expect(answered.size).toBeGreaterThan(15);
	expect(described.sort()).toEqual([...answered].sort());
});

test('each operation has a name of its own, and a parameter for each part of its address', () => {
	const names = operations().map(({ operation }) => operation.operationId);
	expect(new Set(names).size).toBe(names.length);
	for (const { path, operation } of operations()) {
		const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		expect(
			operation.parameters.filter((one) => one.in === 'path').map((one) => one.name),
			path,
		).toEqual(parts);
	}
});

test('every reference in the description leads somewhere', () => {
	const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);
	expect(references.length).toBeGreaterThan(5);
	for (const reference of new Set(references)) {
		expect(reference).toMatch(/^#\//);
		const target = reference
			.slice(2)
			.split('/')
			.reduce<unknown>((at, part) => z.looseObject({}).parse(at)[part], api);
		expect(target, reference).toBeDefined();
	}
});

test('each operation says what it gives and what an error looks like', () => {
	for (const { path, method, operation } of operations()) {
		const statuses = Object.keys(operation.responses);
		expect(statuses, `${method} ${path}`).toEqual([expect.stringMatching(/^20[04]$/), 'default']);
		expect(JSON.stringify(operation.responses.default)).toContain('application/problem+json');
	}
});

test('each operation that takes a body describes it, and only those', () => {
	for (const { path, method, operation } of operations()) {
		const route = ROUTES.find(
			(one) => one.method === method && one.path === path.replace(/\{(\w+)\}/g, ':$1'),
		);
		expect(operation.requestBody !== undefined, `${method} ${path}`).toBe(route?.body !== undefined);
	}
});

test('what is read is as its schema says', async () => {
	await releaseAlderford(app);
	const [dara, ana] = [await app.as('Dara'), await app.as('Ana')];
	const response = await app.response(ALDERFORD, 'national');
	const upload = (await beginUpload(dara, 'law.pdf', 1000)).as(Upload).id;
	await addToBank(dara, 'Law', makePdf());
	const names: Readonly<Record<string, string>> = {
		study: STUDY,
		country: ALDERFORD,
		response,
		question: 'books',
		upload,
	};
	const readable = ROUTES.filter((route) => route.method === 'get' && typeof route.reply === 'object');
	const rosa = await makeAccount(app, 'Rosa');
	for (const route of readable) {
		if (route.action === 'study.open' || route.action === 'accounts.manage') continue;
		const path = route.path.replace(/:(\w+)/g, (_, name: string) => names[name] ?? name);
		const visit = path.startsWith('/api/account') ? rosa : route.action.startsWith('people.') ? ana : dara;
		const reply = await visit.get(path);
		expect(reply.status, path).toBe(200);
		const parsed = route.reply instanceof z.ZodType ? route.reply.safeParse(reply.body) : undefined;
		expect(parsed?.error?.issues, path).toBeUndefined();
	}
});
