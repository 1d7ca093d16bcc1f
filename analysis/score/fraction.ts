/* Shares written as fractions of whole numbers, so that "at least two thirds" is exact: 4 of 6 is enough for 2/3. */

/** Whether `part` of `whole` reaches the fraction, such as "2/3". */
export function reaches(part: number, whole: number, fraction: string): boolean {
	const [numerator = 0, denominator = 1] = fraction.split('/').map(Number);
	return part * denominator >= numerator * whole;
}
