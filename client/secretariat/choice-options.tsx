/* The options of a choice: a first one for nothing chosen, then the list. */
import type { Choice } from './study-offer.ts';

export function ChoiceOptions({ none, list }: { readonly none: string; readonly list: readonly Choice[] }) {
	return (
		<>
			<option value="">{none}</option>
			{list.map(({ id, title }) => (
				<option key={id} value={id}>
					{title}
				</option>
			))}
		</>
	);
}
