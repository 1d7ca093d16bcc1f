/*
 * What two neighbours meet, in a sign and in words, so that nothing rests on colour: a full ring for each side that
 * meets the item, an empty one for each that does not.
 */
import type { Fit } from '../../analysis/compare/cross-border.ts';
import { t } from '../ui/text.ts';

export const FIT_SIGNS: Readonly<Record<Fit, string>> = {
	both: '●●',
	'first only': '●○',
	'second only': '○●',
	neither: '○○',
	unknown: '?',
	'not applicable': 'n/a',
};

export const fitClass = (fit: Fit): string => `fit fit-${fit.replace(' ', '-')}`;

export function fitText(fit: Fit, [first, second]: readonly [string, string]): string {
	switch (fit) {
		case 'both':
			return t('pairs.fit.both');
		case 'first only':
			return t('pairs.fit.only', { name: first });
		case 'second only':
			return t('pairs.fit.only', { name: second });
		case 'neither':
			return t('pairs.fit.neither');
		case 'unknown':
			return t('pairs.fit.unknown');
		case 'not applicable':
			return t('pairs.fit.notApplicable');
	}
}
