/*
 * How the last line of `npm test` is counted: only a test that ran and passed has passed.
 */
import { expect, test } from 'vitest';
import { countTests } from '../support/count-tests.mjs';

const file = (status: string, ...tests: readonly string[]) => ({
	status,
	assertionResults: tests.map((each) => ({ status: each })),
});

test('tests that passed and failed are counted over all files', () => {
	const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')];
	expect(countTests({ testResults }, false)).toEqual({ passed: 3, failed: 1 });
});

test('skipped and postponed tests count as failed', () => {
	const testResults = [file('passed', 'passed', 'skipped', 'pending', 'todo')];
	expect(countTests({ testResults }, true)).toEqual({ passed: 1, failed: 3 });
});

test('a file that broke before its first test counts as one failed', () => {
	const testResults = [file('failed'), file('passed', 'passed')];
	expect(countTests({ testResults }, false)).toEqual({ passed: 1, failed: 1 });
});

test('a file that broke after its tests had passed counts as one failed', () => {
	expect(countTests({ testResults: [file('failed', 'passed')] }, false)).toEqual({ passed: 1, failed: 1 });
});

test('a run that ended badly although all tests passed counts as one failed', () => {
	expect(countTests({ testResults: [file('passed', 'passed')] }, false)).toEqual({ passed: 1, failed: 1 });
});

test('a run without a report, or without any test, counts as one failed', () => {
	expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1 });
	expect(countTests(undefined, true)).toEqual({ passed: 0, failed: 1 });
	expect(countTests({ testResults: [] }, true)).toEqual({ passed: 0, failed: 1 });
});
