/*
 * The options of `baseline composite`, each read into what the analysis takes. What does not fit is refused by
 * commander with the option's name, before any file is opened.
 */
import { InvalidArgumentError } from 'commander';
import { parseShare } from '../../../analysis/composite/group-rules.ts';
import { type MeanKind, parseMeanKind } from '../../../analysis/composite/mean-kind.ts';
import { type NormalisationCall, parseNormalisation } from '../../../analysis/composite/normalisation.ts';
import { parseDecimal } from '../../../analysis/composite/table-row.ts';
import { type TreatmentLimits, USUAL_LIMITS } from '../../../analysis/composite/treat-outliers.ts';
import { isSeed } from '../../../analysis/stats/seeded-random.ts';

export interface CompositeOptions {
	readonly data: string;
	readonly structure: string;
	readonly normalise: NormalisationCall;
	readonly aggregate: readonly MeanKind[];
	readonly availability?: readonly number[];
	readonly weights?: string;
	readonly mandatory?: readonly string[];
	readonly caps?: string;
	readonly denominators?: string;
	readonly treat?: TreatmentLimits;
	readonly freezeGoalposts?: string;
	readonly weightSets?: string;
	readonly replications?: number;
	readonly seed: number;
	readonly noise: number;
	readonly out: string;
}

const MAX_REPLICATIONS = 1_000_000;

export function readNormalise(text: string): NormalisationCall {
	const call = parseNormalisation(text);
	if (call) return call;
	throw new InvalidArgumentError(
		'write minmax:LOW,HIGH (LOW below HIGH), zscore:MEAN,SD (SD above 0), goalposts:FILE, target or target:FILE, rank, prank or none.',
	);
}

/** Every part of a list by commas; undefined where one does not fit. */
function readList<T>(text: string, read: (part: string) => T | undefined): T[] | undefined {
	const list = text.split(',').map((part) => read(part.trim()));
	const fit = list.filter((each) => each !== undefined);
	return fit.length === list.length ? fit : undefined;
}

export function readAggregate(text: string): MeanKind[] {
	const means = readList(text, parseMeanKind);
	if (means) return means;
	throw new InvalidArgumentError(
		'write amean, gmean, hmean or pmean:POWER (-20 to 20), or one for each level with commas between.',
	);
}

export function readAvailability(text: string): number[] {
	const shares = readList(text, parseShare);
	if (shares) return shares;
	throw new InvalidArgumentError(
		'write a share from 0 to 1 such as 0.5 or 2/3, or one for each level with commas between.',
	);
}

export function readCodes(text: string): string[] {
	const codes = text.split(',').map((code) => code.trim());
	if (codes.every((code) => code !== '')) return codes;
	throw new InvalidArgumentError('write codes of indicators with commas between.');
}

export function readTreat(text: string): TreatmentLimits {
	const limits: Record<string, number> = { ...USUAL_LIMITS };
	for (const part of text.split(',')) {
		const [name = '', value, ...more] = part.split('=').map((word) => word.trim());
		const number = value === undefined ? undefined : parseDecimal(value);
		const whole = name !== 'winmax' || Number.isInteger(number);
		if (!Object.hasOwn(limits, name) || number === undefined || number < 0 || !whole || more.length > 0)
			throw new InvalidArgumentError('write limits such as "skew=2,kurt=3.5,winmax=5", none below 0.');
		limits[name] = number;
	}
	const { skew, kurt, winmax } = { ...USUAL_LIMITS, ...limits };
	return { skew, kurt, winmax };
}

export function readReplications(text: string): number {
	const count = /^\d+$/.test(text) ? Number(text) : 0;
	if (count >= 1 && count <= MAX_REPLICATIONS) return count;
	throw new InvalidArgumentError(`write a whole number from 1 to ${MAX_REPLICATIONS}.`);
}

export function readSeed(text: string): number {
	const seed = /^\d+$/.test(text) ? Number(text) : -1;
	if (isSeed(seed)) return seed;
	throw new InvalidArgumentError('write a whole number from 0 to 9007199254740991.');
}

export function readNoise(text: string): number {
	const noise = parseDecimal(text.trim());
	if (noise !== undefined && noise >= 0 && noise <= 1) return noise;
	throw new InvalidArgumentError('write a share from 0 to 1, such as 0.25.');
}
