/*
 * Sum of numbers with a running correction (Neumaier 1974): what each addition loses is kept and added at the
 * end, so that long columns and numbers of unlike size do not lose their last digits.
 * Example: sum([1, 1e100, 1, -1e100]) is 2, where plain addition gives 0.
 */

export function sum(values: Iterable<number>): number {
	let total = 0;
	let lost = 0;
	for (const value of values) {
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	return total + lost;
}
