/*
 * Chapter: the people whom the study is about and who are heard apart, through an adviser, under the pack's own
 * title and words. A pack that names none has no such chapter.
 */
import { notice, type SectionBuilder } from './section-draft.ts';

export const heardApart: SectionBuilder = ({ pack }) =>
	pack.heardApart && {
		id: 'heard-apart',
		title: pack.heardApart.title,
		blocks: [notice('Nothing was collected through this tool yet', pack.heardApart.text)],
	};
