/*
 * Runs one tool of node_modules for run-all.mjs, with everything that it starts in one process group: at the
 * deadline, or when somebody breaks off the run, the whole group is ended, so that no hung worker stays behind.
 */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WINDOWS = process.platform === 'win32';

/** @param {number | undefined} pid of the tool, which leads the group */
function endGroup(pid) {
	if (pid === undefined) return;
	if (WINDOWS) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
	else process.kill(-pid, 'SIGKILL');
}

/**
 * True when the tool ended well; false when it failed or was ended at the deadline.
 * @param {string} script its path below node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {number} deadline in milliseconds since 1970
 * @returns {Promise<boolean>}
 */
export function runTool(script, args, env, deadline) {
	const child = spawn(process.execPath, [`${ROOT}node_modules/${script}`, ...args], {
		cwd: ROOT,
		env,
		detached: !WINDOWS,
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	const breakOff = () => {
		endGroup(child.pid);
		process.exit(130);
	};
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, breakOff);
	const timer = setTimeout(
		() => {
			process.stdout.write('Ended here: the time of the whole test run is used up.\n');
			endGroup(child.pid);
		},
		Math.max(1000, deadline - Date.now()),
	);
	return new Promise((resolve) => {
		child.once('exit', (code) => {
			clearTimeout(timer);
			for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, breakOff);
			resolve(code === 0);
		});
	});
}
