/* How each kind of missing figure is marked and called, the same in every format and in the key under tables. */
import type { CellGap } from './report-model.ts';

export const GAP_WORDS: Readonly<Record<CellGap, { readonly mark: string; readonly word: string }>> = {
	withheld: { mark: '–', word: 'withheld: too few items have a value' },
	'not-applicable': { mark: 'n/a', word: 'not applicable' },
	'dont-know': { mark: '?', word: 'don’t know' },
	unanswered: { mark: '', word: 'not answered' },
	'not-released': { mark: 'not released', word: 'not released into the comparison' },
	suppressed: { mark: '<5', word: 'a count from 1 to 4, or one that would give such a count away' },
	'no-figure': { mark: 'none', word: 'no figure: too few values to work one out from, or all of them equal' },
};
