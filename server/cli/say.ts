/* Words for the person at the terminal: always on standard error, so that standard output stays free for results. */
export function say(text: string): void {
	process.stderr.write(`${text}\n`);
}
