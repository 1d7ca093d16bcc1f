/* Hands every page the way to change its language: the texts are fetched, then all is drawn anew. */
import { createContext, useContext } from 'react';

/** Resolves to whether the language's texts could be fetched. */
export type ChooseLanguage = (code: string) => Promise<boolean>;

const LanguageContext = createContext<ChooseLanguage | undefined>(undefined);

export const LanguageProvider = LanguageContext.Provider;

export function useChooseLanguage(): ChooseLanguage {
	const choose = useContext(LanguageContext);
	if (choose === undefined) throw new RangeError('useChooseLanguage requires a LanguageProvider around it');
	return choose;
}
