/*
 * Whether a spreadsheet might run this cell, told apart from the program's own rule: the signs that begin a
 * formula, in both widths, after whatever a spreadsheet trims away; and the signs that split a cell when pasted.
 */
const STARTERS = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠']);

export function beginsLikeFormula(cell: string): boolean {
	const first = cell.codePointAt(0) ?? 0x20;
	if (first === 0 || first === 0x9 || first === 0xa || first === 0xd) return true;
	const [start = ''] = cell.replace(/^[\s\p{Cc}\ufeff]+/u, '');
	return STARTERS.has(start) && Number.isNaN(Number(cell));
}
