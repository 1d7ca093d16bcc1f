/* Chapter: changes to the standards and indicators that the consultation proposed, with decision and reason. */
import { notice, type SectionBuilder } from './section-draft.ts';

export const changes: SectionBuilder = ({ pack }) => ({
	id: 'changes',
	title: 'Proposed changes to the standards',
	blocks: [
		notice(
			'None recorded yet',
			`No proposal to change the framework “${pack.framework.title}”, version ${pack.framework.version}, has been recorded. Proposals stand here with the decision taken on each and its reason.`,
		),
	],
});
