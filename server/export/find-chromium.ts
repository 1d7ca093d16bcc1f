/* Where a browser stands that prints pages: named by CHROMIUM_PATH, or in a usual place of the system. Nothing is installed. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../../instruments/problem.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
	linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
	],
	win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => [
		join(process.env[name] ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
		join(process.env[name] ?? 'C:\\', 'Microsoft\\Edge\\Application\\msedge.exe'),
	]),
};

const noBrowser = (): Problem =>
	new Problem('not-available', 'PDF needs a Chromium or Chrome on the server, and none was found.', [
		{
			field: 'format',
			rule: 'no browser on the server',
			cure: 'install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH; HTML, DOCX and XLSX work without',
		},
	]);

/** Throws Problem not-available where there is none. */
export function findChromium(): string {
	const named = process.env.CHROMIUM_PATH;
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	const found = [...(named ? [named] : []), ...onPath, ...(PLACES[process.platform] ?? [])].find((file) =>
		existsSync(file),
	);
	if (found === undefined) throw noBrowser();
	return found;
}
