/* The description of the API (OpenAPI 3.1), made from the routes' own schemas, so that it cannot say anything else than they do. */
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

type Json = Record<string, unknown>;

const JSON_TYPE = 'application/json';
const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** Shapes that hold themselves, such as a framework's elements, stand among the components: a reference finds them there. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', shapes: Json): Json {
	const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
		io,
		unrepresentable: 'any',
		reused: 'inline',
	});
	const prefix = `Shape${Object.keys(shapes).length + 1}`;
	const { $defs = {}, ...own } = JSON.parse(
		JSON.stringify(json).replaceAll('"#/$defs/', `"#/components/schemas/${prefix}`),
	) as Json & { $defs?: Json };
	for (const [name, shape] of Object.entries($defs)) shapes[prefix + name] = shape;
	return own;
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query', shapes: Json): Json[] {
	if (!(schema instanceof z.ZodObject)) return [];
	return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, member]) => ({
		name,
		in: place,
		required: place === 'path',
		schema: schemaOf(member, 'input', shapes),
	}));
}

function requestBody(body: NonNullable<Endpoint['body']>, shapes: Json): Json {
	const content =
		body === 'bytes'
			? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
			: { [JSON_TYPE]: { schema: schemaOf(body, 'input', shapes) } };
	return { required: true, content };
}

function success(reply: Endpoint['reply'], shapes: Json): Json {
	if (reply === null) return { '204': { description: 'Done' } };
	if (typeof reply === 'string')
		return { '200': { description: 'The document', content: { [reply]: { schema: { type: 'string' } } } } };
	return {
		'200': { description: 'Done', content: { [JSON_TYPE]: { schema: schemaOf(reply, 'output', shapes) } } },
	};
}

function operation(route: Endpoint, shapes: Json): Json {
	return {
		operationId: `${route.method}${route.path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
		summary: route.summary,
		parameters: [...parameters(route.params, 'path', shapes), ...parameters(route.query, 'query', shapes)],
		...(route.body && { requestBody: requestBody(route.body, shapes) }),
		...(route.action !== 'anyone' && { 'x-action': route.action, security: [{}, { session: [] }] }),
		responses: {
			...success(route.reply, shapes),
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
	const shapes: Json = {};
	for (const route of routes) {
		const path = route.path.replace(/:(\w+)/g, '{$1}');
		paths[path] = { ...paths[path], [route.method]: operation(route, shapes) };
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Baseline',
			version,
			description: 'Studies of how well systems work, from questionnaire to report.',
		},
		paths,
		components: {
			schemas: { Problem: PROBLEM_SCHEMA, ...shapes },
			securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
		},
	};
}
