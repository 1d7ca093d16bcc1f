/*
 * The means of an index as one family: a power of the values is averaged and taken back. The power 1 is the
 * arithmetic mean, 0 (the logarithm) the geometric, −1 the harmonic; any other is a generalised mean. The lower the
 * power, the less a strong part makes up for a weak one. Lifting the values once lets a loop over weights reckon
 * every kind as the same weighted sum.
 */
import { parseDecimal } from './table-row.ts';

export interface MeanKind {
	readonly name: string;
	readonly power: number;
}

export const ARITHMETIC: MeanKind = { name: 'amean', power: 1 };

const NAMED: Readonly<Record<string, MeanKind>> = {
	amean: ARITHMETIC,
	gmean: { name: 'gmean', power: 0 },
	hmean: { name: 'hmean', power: -1 },
};

const MAX_POWER = 20;

/** `amean`, `gmean`, `hmean`, or `pmean:POWER`; undefined for anything else. */
export function parseMeanKind(text: string): MeanKind | undefined {
	const [name = '', power, ...more] = text.trim().split(':');
	if (power === undefined) return NAMED[name];
	const value = parseDecimal(power);
	if (name !== 'pmean' || more.length > 0 || value === undefined || Math.abs(value) > MAX_POWER)
		return undefined;
	return { name: `pmean:${power}`, power: value };
}

/** Powers up to nought need values above 0, other powers than 1 values not below 0. */
export const hasFitSign = (power: number, value: number): boolean =>
	power === 1 || (power <= 0 ? value > 0 : value >= 0);

/** The value as it enters the weighted sum. */
export function lift(power: number, value: number): number {
	if (power === 1) return value;
	if (power === 0) return Math.log(value);
	return power === -1 ? 1 / value : value ** power;
}

/** The mean, from the weighted mean of lifted values. */
export function unlift(power: number, mean: number): number {
	if (power === 1) return mean;
	if (power === 0) return Math.exp(mean);
	return power === -1 ? 1 / mean : mean ** (1 / power);
}
