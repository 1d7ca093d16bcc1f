/*
 * Text on its way into a cell of a CSV file and back. A spreadsheet runs a cell that begins like a formula, also
 * behind blanks, so such a text gets an apostrophe in front, the spreadsheets' own sign for "this is text". The
 * way back takes exactly that apostrophe off again: whatever text goes in comes out the same.
 */

const FORMULA = /^'*[\s\p{Cc}\ufeff]*[=+\-@＝＋－＠]|^'*[\t\r\n\0]/u;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Whether a spreadsheet might take this for a formula, or an apostrophe before it for its own. Numbers are no formulas. */
const looksLikeFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);

export const toSpreadsheetText = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

export const fromSpreadsheetText = (cell: string): string =>
	cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell;
