/* Places on the globe: pairs of numbers with four decimals or more, or degrees with minutes or a direction. */
import type { Spot } from './finding.ts';

const SHAPES = [
	/(?<![\d.])-?\d{1,3}\.\d{4,8}\s?°?\s?[NSEW]?\s?[,;/ ]\s?-?\d{1,3}\.\d{4,8}(?![\d%])/g,
	/(?<!\d)\d{1,3}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?[′'’]/g,
	/(?<![\d.])\d{1,3}\.\d{2,8}\s?°?\s?[NS][\s,;]{1,3}\d{1,3}\.\d{2,8}\s?°?\s?[EW]\b/g,
	/\blat(?:itude)?[.:= ]{1,3}-?\d{1,2}\.\d{2,8}/gi,
];

/** The furthest that a number of degrees can be. */
const isOnGlobe = (found: string): boolean =>
	(found.match(/\d{1,3}(?=\.)/g) ?? []).every((degrees) => Number(degrees) <= 180);

export function findCoordinates(text: string): Spot[] {
	if (!/\d\.\d\d|°|[Ll]at/.test(text)) return [];
	return SHAPES.flatMap((shape) =>
		[...text.matchAll(shape)]
			.filter(([found]) => isOnGlobe(found))
			.map((found): Spot => ({ kind: 'coordinates', at: found.index, length: found[0].length })),
	);
}
