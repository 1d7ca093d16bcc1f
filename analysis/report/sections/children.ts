/* Chapter: children's and young people's views, which stand apart and are entered by one role alone. */
import { notice, type SectionBuilder } from './section-draft.ts';

export const children: SectionBuilder = () => ({
	id: 'children',
	title: 'Children’s and young people’s views',
	blocks: [
		notice(
			'None were collected through this tool yet',
			'Views of children and young people come into this study only as summaries, entered by the children’s participation adviser alone after a safeguarded consultation. No summary has been entered, so this chapter makes no statement about what children think.',
		),
	],
});
