/* The members of a study, alphabetical, each with its standing where this person may know it. */
import { Link } from 'wouter';
import { sortMembers } from '../../analysis/charts/name-members.ts';
import type { CountryStanding, Study } from '../../instruments/schema/study.ts';
import { mayDo, usePersonOf } from '../session/session-context.tsx';
import { countryAddress } from '../ui/addresses.ts';
import { Chip, type ChipTone } from '../ui/chip.tsx';
import { currentLocale, t } from '../ui/text.ts';

export const STATE_TONES: Readonly<Record<CountryStanding['state'], ChipTone>> = {
	'not-started': 'plain',
	collecting: 'wait',
	submitted: 'wait',
	returned: 'stop',
	cleared: 'wait',
	released: 'done',
};

export function MemberList({ study }: { readonly study: Study }) {
	const person = usePersonOf(study.id);
	const mayRead = study.open || mayDo(person, 'scores.read');
	return (
		<ul className="member-list">
			{sortMembers(study.members, currentLocale()).map(({ code, name }) => {
				const state = study.countries.find(({ country }) => country === code)?.state;
				return (
					<li key={code}>
						{mayRead && state === 'released' ? (
							<Link href={countryAddress(study.id, code)}>{name}</Link>
						) : (
							name
						)}
						{state !== undefined && study.collection === 'survey' && (
							<Chip text={t(`standing.${state}`)} tone={STATE_TONES[state]} />
						)}
					</li>
				);
			})}
		</ul>
	);
}
