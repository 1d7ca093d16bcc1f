/* What stands in place of words that are withheld: never nothing, and never like a missing answer. */
import '../styles/privacy.css';
import type { ReactNode } from 'react';
import { WITHHELD_TEXT } from '../../instruments/withhold-texts.ts';
import { t } from '../ui/text.ts';

export const isWithheld = (text: string): boolean => text === WITHHELD_TEXT;

/** The text as `children` show it, or the mark. */
export function OrWithheld({ text, children }: { readonly text: string; readonly children: ReactNode }) {
	return isWithheld(text) ? <span className="withheld">{t('personal.withheld')}</span> : children;
}
