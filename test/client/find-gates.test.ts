/* Gates are found from the question that is asked, and only where the pack declares one. */
import { expect, test } from 'vitest';
import { findGates } from '../../client/interview/find-gates.ts';
import type { Framework } from '../../instruments/schema/framework.ts';

const item = (id: string) => ({ id, title: id, question: `q${id.replaceAll('.', '')}`, scale: 'benchmark' });

const framework: Framework = {
	version: '1',
	title: 'Test',
	status: 'draft',
	levels: ['domain', 'indicator', 'benchmark'],
	scales: {},
	rules: {},
	domains: [
		{
			id: 'D1',
			title: 'One',
			children: [
				{ id: '1.1', title: 'With a gate', gate: 'a', children: [item('1.1a'), item('1.1b'), item('1.1c')] },
				{ id: '1.2', title: 'Without', children: [item('1.2a'), item('1.2b')] },
			],
		},
	],
	unscored: [],
};

test('the gate item settles its siblings, and nothing closes where no gate is declared', () => {
	expect([...findGates(framework)]).toEqual([['q11a', { settles: ['q11b', 'q11c'] }]]);
});
