/*
 * The rules of the house that test/house/rooms.test.ts holds the sources against: which room may import which,
 * and which foreign package stands behind which door. The linter and the compiler enforce the same; here the
 * rules can be read in one place, and one that fell out of their configuration is noticed.
 */
import type { ImportedName } from './list-imports.ts';
import { ROOMS, type Room, type Source } from './read-sources.ts';

const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
	instruments: ['instruments'],
	analysis: ['instruments', 'analysis'],
	data: ['instruments', 'data'],
	server: ['instruments', 'analysis', 'data', 'server'],
	client: ['instruments', 'analysis', 'client'],
};

/** Package → the files that may import it, beside those in test and bench. */
const DOORS: Readonly<Record<string, RegExp>> = {
	'better-sqlite3': /^data\/sqlite-handle\.ts$/,
	kysely: /^data\//,
	'csv-parse': /^data\/read-csv\.ts$/,
	'csv-stringify': /^data\/write-csv\.ts$/,
	'simple-statistics': /^analysis\//,
	'survey-core': /^(?:instruments\/survey-engine\.ts$|client\/interview\/)/,
	'survey-react-ui': /^client\/interview\//,
	vega: /^server\/export\/chart-svg\.ts$/,
	'vega-lite': /^(?:server\/export\/chart-svg\.ts$|analysis\/)/,
	'vega-embed': /^client\//,
	'vega-interpreter': /^(?:client\/|server\/export\/chart-svg\.ts$)/,
	'playwright-core': /^server\/export\/pdf\.ts$/,
	docx: /^server\/export\/docx\.ts$/,
	'write-excel-file': /^server\/export\/xlsx\.ts$/,
	'read-excel-file': /^(?:data|client\/paper)\/read-xlsx\.ts$/,
	'myanmar-tools': /^client\/interview\/zawgyi-door\.ts$/,
	fflate: /^client\/paper\/read-docx\.ts$/,
	'file-type': /^server\/files\/detect-type\.ts$/,
	express: /^server\//,
	compression: /^server\//,
	'express-rate-limit': /^server\//,
	helmet: /^server\//,
	cookie: /^server\//,
	pino: /^server\//,
	commander: /^server\//,
	'@node-rs/argon2': /^server\/accounts\/password-hash\.ts$/,
	otpauth: /^server\/accounts\/one-time-codes\.ts$/,
	qrcode: /^server\/accounts\/qr-picture\.ts$/,
	'openid-client': /^server\/accounts\/provider\.ts$/,
	tsx: /^server\/cli\/ready-code\.mjs$/,
	react: /^client\//,
	'react-dom': /^client\//,
	wouter: /^client\//,
	idb: /^client\/offline\/vault\.ts$/,
	zod: /^(?:instruments|data|server|client)\//,
};

/** Rooms without a machine below them: no node:, whatever it is. */
const WITHOUT_NODE: readonly string[] = ['instruments', 'analysis', 'client'];
/** Runs while the client is built, never in the browser. */
const AT_BUILD = 'client/finish-build.mjs';

function isRoom(name: string): name is Room {
	return ROOMS.some((room) => room === name);
}

/** Imports of other files that go against the arrows between the rooms. */
export function findWrongArrows(source: Source): readonly string[] {
	const { room } = source;
	if (!isRoom(room)) return [];
	const wrong = source.imports.filter(
		({ kind, name }) => kind === 'file' && !MAY_IMPORT[room].some((other) => name.startsWith(`${other}/`)),
	);
	return wrong.map(({ name }) => `${source.path} must not import ${name}`);
}

/** Imports of packages by files that are not their door. */
export function findWrongPackages(source: Source): readonly string[] {
	if (!isRoom(source.room)) return [];
	const wrong = source.imports.filter((each) => each.kind === 'package' && !mayImport(source, each));
	return wrong.map(({ name }) => `${source.path} must not import ${name}`);
}

function mayImport({ path, room }: Source, { name, typeOnly }: ImportedName): boolean {
	if (name.startsWith('node:')) return path === AT_BUILD || !WITHOUT_NODE.includes(room);
	if (name === 'vega-lite' && room === 'analysis') return typeOnly;
	return DOORS[name]?.test(path) ?? false;
}
