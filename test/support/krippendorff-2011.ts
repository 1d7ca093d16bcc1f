/*
 * The worked example of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: twelve units,
 * four observers, missing ratings; the last unit has one rating and cannot be paired.
 */
const _ = null;
export const KRIPPENDORFF_2011 = [
	[1, 1, _, 1],
	[2, 2, 3, 2],
	[3, 3, 3, 3],
	[3, 3, 3, 3],
	[2, 2, 2, 2],
	[1, 2, 3, 4],
	[4, 4, 4, 4],
	[1, 1, 2, 1],
	[2, 2, 2, 2],
	[_, 5, 5, 5],
	[_, _, 1, 1],
	[_, _, 3, _],
];

/** The same with categories as places from 0. */
export const AS_PLACES = KRIPPENDORFF_2011.map((row) => row.map((rating) => rating && rating - 1));
