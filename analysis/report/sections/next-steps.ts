/* Chapter: the stages that the study still has before it, from the pack. */
import { list, paragraph, type SectionBuilder } from './section-draft.ts';

export const nextSteps: SectionBuilder = ({ pack, round }) => {
	const ahead = pack.stages.filter(({ number }) => number > round.stage);
	const now = pack.stages.find(({ number }) => number === round.stage);
	const standing = now ? `The study is at stage ${now.number}: ${now.title}.` : '';
	return {
		id: 'next-steps',
		title: 'Next steps of the study',
		blocks:
			ahead.length === 0
				? [paragraph(`${standing} No further stage is planned.`.trim())]
				: [
						paragraph(`${standing} These stages follow:`.trim()),
						list(ahead.map(({ number, title }) => `${number} ${title}`)),
					],
	};
};
