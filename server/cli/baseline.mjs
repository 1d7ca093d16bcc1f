#!/usr/bin/env node
/*
 * The executable `baseline`: sees that Node is new enough and hands the arguments to main.ts, which ready-code.mjs
 * loads: every command works straight after `npm ci`, nothing built and nothing that could be out of date.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) start();
else {
	console.error(`baseline needs Node 20.19 or newer (of the 22 line 22.12 or newer; not 21). This is Node
${process.versions.node}. Install the current LTS release from https://nodejs.org/ and try again.`);
	process.exitCode = 3;
}

async function start() {
	const { loadProgram } = await import('./ready-code.mjs');
	const { module, keep } = await loadProgram('main');
	await module.main(process.argv.slice(2));
	await keep();
}
