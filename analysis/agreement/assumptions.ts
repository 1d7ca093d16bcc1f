/* What each measure of agreement assumes, in a sentence for whoever reads the number; it stands beside it in every result. */

const SAME_ONLY = 'Only the same category counts as agreement.';
const BY_CHANCE = 'Ratings are missing by chance.';
const INTERVAL =
	'Values have equal distances; only units that every rater has rated are used; deviations are about normal.';

export const ASSUMPTIONS = {
	krippendorffAlpha: {
		nominal: `${SAME_ONLY} Raters are interchangeable. ${BY_CHANCE}`,
		ordinal: `Ratings have an order, and differ by the ranks between them. Raters are interchangeable. ${BY_CHANCE}`,
		interval: `Values have equal distances. Raters are interchangeable. ${BY_CHANCE}`,
		ratio: `Values have a true zero, and differ by their difference over their sum. Raters are interchangeable. ${BY_CHANCE}`,
	},
	fleissKappa: `${SAME_ONLY} By chance all raters would draw from one common distribution. ${BY_CHANCE}`,
	congerKappa: `${SAME_ONLY} By chance each rater would draw from a distribution of their own. ${BY_CHANCE}`,
	gwetAc1: `${SAME_ONLY} Chance enters only with ratings that are hard to give. The categories are the whole scale. ${BY_CHANCE}`,
	gwetAc2: `Categories are in order, and near ones agree in part (ordinal weights). Chance enters only with ratings that are hard to give. The categories are the whole scale. ${BY_CHANCE}`,
	brennanPrediger: `${SAME_ONLY} By chance each category is as likely as any other. The categories are the whole scale. ${BY_CHANCE}`,
	percentAgreement: `${SAME_ONLY} Agreement by chance is not taken off. ${BY_CHANCE}`,
	cohenKappa: {
		unweighted: `${SAME_ONLY} Two raters; only units that both have rated are used.`,
		linear:
			'Categories are in order and evenly spaced; disagreement grows with the places between. Two raters.',
		quadratic:
			'Categories are in order and evenly spaced; disagreement grows with the square of the places between. Two raters.',
	},
	icc: {
		icc1: `Each unit has raters of its own, drawn by chance. ${INTERVAL}`,
		icc2: `Raters are drawn by chance, and differences in their height count as disagreement. ${INTERVAL}`,
		icc3: `These raters are all there are, and differences in their height do not count. ${INTERVAL}`,
		icc1k: `As icc1, for the mean of all raters. ${INTERVAL}`,
		icc2k: `As icc2, for the mean of all raters. ${INTERVAL}`,
		icc3k: `As icc3, for the mean of all raters. ${INTERVAL}`,
	},
	kendallW:
		'Ratings have an order; only units that every rater has rated are used; equal ratings share their ranks. Chi-square is an approximation for more than about seven units.',
	cronbachAlpha:
		'Values have equal distances; raters are taken as parts of one sum that measure the same thing; only units that every rater has rated are used.',
} as const;
