/*
 * The law of the queue: whatever happens to windows, line, session and server, in the end the server holds the last
 * thing typed in each question, or a page shows both texts; and nothing takes effect twice.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BrowserWorld } from '../support/browser-world.ts';

type Happening =
	| { readonly kind: 'type'; readonly window: number; readonly question: string }
	| { readonly kind: 'elsewhere'; readonly question: string }
	| { readonly kind: 'release'; readonly index: number }
	| { readonly kind: 'pass'; readonly milliseconds: number }
	| { readonly kind: 'kill' | 'open'; readonly window: number }
	| { readonly kind: 'line' | 'lose' | 'expire' | 'sign-in' };

const window = fc.constantFrom(1, 2);
const question = fc.constantFrom('a', 'b', 'c');
const happening: fc.Arbitrary<Happening> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), window, question }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('elsewhere' as const), question }) },
	{ weight: 10, arbitrary: fc.record({ kind: fc.constant('release' as const), index: fc.nat(5) }) },
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('pass' as const),
			milliseconds: fc.constantFrom(100, 600, 1000, 30_000),
		}),
	},
	{ weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('kill' as const, 'open' as const), window }) },
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constantFrom('line' as const, 'lose' as const, 'expire' as const, 'sign-in' as const),
		}),
	},
);

/** Lets it all happen; gives the last text typed in each question. */
async function live(world: BrowserWorld, happenings: readonly Happening[]): Promise<Map<string, string>> {
	const typed = new Map<string, string>();
	let texts = 0;
	await world.open(1);
	for (const one of happenings) {
		if (one.kind === 'type' && world.desks.has(one.window)) {
			texts += 1;
			typed.set(one.question, `text ${texts}`);
			await world.type(one.window, one.question, `text ${texts}`);
		}
		if (one.kind === 'elsewhere')
			world.saveElsewhere(one.question, `theirs ${texts} ${world.server.effects.length}`);
		if (one.kind === 'release') await world.release(one.index);
		if (one.kind === 'pass') await world.pass(one.milliseconds);
		if (one.kind === 'kill') await world.kill(one.window);
		if (one.kind === 'open') await world.open(one.window);
		if (one.kind === 'line') world.lineIsUp = !world.lineIsUp;
		if (one.kind === 'lose') world.loseNext = true;
		if (one.kind === 'expire') world.expire();
		if (one.kind === 'sign-in') await world.signIn();
	}
	return typed;
}

/** The line is back, the person signs in and has a window open. */
async function end(world: BrowserWorld): Promise<void> {
	world.lineIsUp = true;
	world.loseNext = false;
	await world.open(1);
	await world.calm();
	await world.signIn();
	await world.calm();
	for (const desk of world.desks.values()) desk.queue.flush();
	await world.calm();
}

test('in the end the server holds the last thing typed, or both texts are shown; nothing counts twice', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 60 }), async (happenings) => {
			const world = new BrowserWorld();
			const typed = await live(world, happenings);
			await end(world);
			for (const [name, text] of typed) {
				const shown = [...world.desks.values()].map((desk) => desk.queue.getState());
				const conflict = shown[0]?.conflicts.find((one) => one.question === name);
				const isLater = world.server.effects.findLastIndex(
					(one) => one.text === text && one.question === name,
				);
				const after = world.server.effects.slice(isLater + 1).filter((one) => one.question === name);
				// Saved as typed, and perhaps changed by somebody else since, who saw it.
				const isSaved = isLater >= 0 && after.every((one) => one.by === 'Police');
				const isShown = conflict?.mine.value === text;
				expect(isSaved || isShown, `${name}: ${text} in ${JSON.stringify(world.server.effects)}`).toBe(true);
			}
			const own = world.server.effects.filter((one) => one.by === 'Coordinator');
			const told = own.map((one) => `${one.question} ${String(one.text)}`);
			expect(told.length).toBe(new Set(told).size);
			for (const desk of world.desks.values()) {
				const { unsaved, conflicts } = desk.queue.getState();
				expect(unsaved).toBe(conflicts.length);
			}
		}),
		{ numRuns: Number(process.env.QUEUE_RUNS ?? 300) },
	);
}, 120_000);
