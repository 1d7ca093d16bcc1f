/*
 * Words for the person at the terminal: always on standard error, so that standard output stays free for results. What
 * is said may quote a title, a file name or a cell of somebody else's making, so each line stays one line and no sign
 * in it moves or colours the terminal: such signs are written out.
 */

/** Control signs, breaks of lines, and signs that turn writing round. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A sign by its number, such as \u001b. */
const writtenOut = (sign: string): string => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

export const cleanLine = (text: string): string => text.replaceAll(UNFIT, writtenOut);

/** Each text is one line, whatever is in it. */
export function say(...lines: readonly string[]): void {
	for (const line of lines) process.stderr.write(`${cleanLine(line)}\n`);
}
