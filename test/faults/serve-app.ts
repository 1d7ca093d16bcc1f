/*
 * The application of test/support/start-app.ts as a process of its own, so that a disk can fail under it: prints
 * one line of JSON with its address, its store, and links of the people of Alderford. Ends with its parent.
 */
import { ALDERFORD } from '../support/cast.ts';
import { startApp } from '../support/start-app.ts';

const app = await startApp();
const people = ['Dara', 'Maly', 'Rithy', 'Sophea'] as const;
const tokens: Record<string, string> = {};
for (const name of people) tokens[name] = await app.link(name);
const responses: Record<string, string> = {};
for (const respondent of ['national', 'keeper', 'council'])
	responses[respondent] = await app.response(ALDERFORD, respondent);
process.stdout.write(`${JSON.stringify({ address: app.address, file: app.file, tokens, responses })}\n`);
process.stdin.resume().once('end', () => process.exit());
