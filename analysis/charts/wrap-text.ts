/*
 * Breaks a title into lines at spaces, since an SVG text does not wrap by itself. Counts characters, not
 * pixels; a word longer than the line stands alone on its line and is never cut.
 */

/** Lines of at most `columns` characters where words allow; always at least one line. */
export function wrapText(text: string, columns: number): string[] {
	if (columns < 1) throw new RangeError('wrapText requires at least one column');
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= columns)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
