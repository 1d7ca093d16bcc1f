/*
 * Counts a vitest JSON report the strict way for run-all.mjs: only what ran and passed has passed. Skipped and
 * "todo" tests, files that broke before their first test, and runs that ended badly all count as failed.
 */

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ status: string, assertionResults: readonly { status: string }[] }} FileResult */

/** @param {FileResult} file @returns {Count} */
function countFile(file) {
	const passed = file.assertionResults.filter((test) => test.status === 'passed').length;
	const failed = file.assertionResults.length - passed;
	return { passed, failed: failed === 0 && file.status !== 'passed' ? 1 : failed };
}

/**
 * @param {{ testResults: readonly FileResult[] } | undefined} report undefined when none was written
 * @param {boolean} endedWell whether vitest ended with exit code 0
 * @returns {Count}
 */
export function countTests(report, endedWell) {
	const files = (report?.testResults ?? []).map(countFile);
	const passed = files.reduce((sum, file) => sum + file.passed, 0);
	const failed = files.reduce((sum, file) => sum + file.failed, 0);
	// An error outside of any test, no test found, or a crash: seen in the exit code only.
	const unseen = failed === 0 && (!report || !endedWell || passed === 0);
	return { passed, failed: unseen ? 1 : failed };
}
