/* The description of the API (OpenAPI 3.1), made from the routes' own schemas, so that it cannot say anything else than they do. */
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

type Json = Record<string, unknown>;

const JSON_TYPE = 'application/json';
const PROBLEM = { $ref: '#/components/schemas/Problem' };

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
	const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
		io,
		unrepresentable: 'any',
		reused: 'inline',
	});
	return json;
};

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
	if (!(schema instanceof z.ZodObject)) return [];
	return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, member]) => ({
		name,
		in: place,
		required: place === 'path',
		schema: schemaOf(member, 'input'),
	}));
}

function success(reply: Endpoint['reply']): Json {
	if (reply === null) return { '204': { description: 'Done' } };
	if (typeof reply === 'string')
		return { '200': { description: 'The document', content: { [reply]: { schema: { type: 'string' } } } } };
	return { '200': { description: 'Done', content: { [JSON_TYPE]: { schema: schemaOf(reply, 'output') } } } };
}

function operation(route: Endpoint): Json {
	return {
		operationId: `${route.method}${route.path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
		summary: route.summary,
		parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
		...(route.body && {
			requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaOf(route.body, 'input') } } },
		}),
		...(route.action !== 'anyone' && { 'x-action': route.action, security: [{}, { session: [] }] }),
		responses: {
			...success(route.reply),
			default: { description: 'A problem', content: { 'application/problem+json': { schema: PROBLEM } } },
		},
	};
}

const PROBLEM_SCHEMA = {
	type: 'object',
	required: ['type', 'title', 'status', 'detail', 'errors'],
	properties: {
		type: { type: 'string' },
		title: { type: 'string' },
		status: { type: 'integer' },
		detail: { type: 'string' },
		errors: {
			type: 'array',
			items: {
				type: 'object',
				required: ['field', 'rule', 'cure'],
				properties: { field: { type: 'string' }, rule: { type: 'string' }, cure: { type: 'string' } },
			},
		},
	},
};

export function describeApi(routes: readonly Endpoint[], version: string): Json {
	const paths: Record<string, Json> = {};
	for (const route of routes) {
		const path = route.path.replace(/:(\w+)/g, '{$1}');
		paths[path] = { ...paths[path], [route.method]: operation(route) };
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Baseline',
			version,
			description: 'Studies of child protection systems, from questionnaire to report.',
		},
		paths,
		components: {
			schemas: { Problem: PROBLEM_SCHEMA },
			securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
		},
	};
}
