/* Which sectors answer for a section: its lead, and those who are asked too, by their titles. */
import type { Section } from '../../instruments/schema/questionnaire.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { t } from '../ui/text.ts';

const titleOf = (study: Pick<Study, 'sectors'>, sector: string) =>
	study.sectors.find(({ id }) => id === sector)?.title ?? sector;

export const sayLead = ({ lead }: Pick<Section, 'lead'>, study: Pick<Study, 'sectors'>) =>
	lead === undefined ? t('asked.coordinator') : titleOf(study, lead);

export function sayAskedToo({ asked }: Pick<Section, 'asked'>, study: Pick<Study, 'sectors'>): string {
	if (asked === undefined) return t('asked.nobody');
	if (study.sectors.every(({ id }) => asked.includes(id))) return t('asked.everybody');
	return asked.map((sector) => titleOf(study, sector)).join('; ');
}

export const sayAsked = (section: Section, study: Pick<Study, 'sectors'>) =>
	section.asked === undefined
		? t('asked.lead', { lead: sayLead(section, study) })
		: t('asked.leadAndToo', { lead: sayLead(section, study), asked: sayAskedToo(section, study) });
