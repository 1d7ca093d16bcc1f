/*
 * The number that a cell holds, or null: a plain decimal with a point, perhaps with an exponent. Stricter than
 * the language's own reading, which takes "0x10", "Infinity" and blanks for numbers.
 */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

export function numberOf(text: string): number | null {
	const number = NUMBER.test(text) ? Number(text) : Number.NaN;
	return Number.isFinite(number) ? number : null;
}
