/*
 * The app in the language that was chosen. Another choice fetches its texts and draws everything anew, with the focus on
 * the page's title: answers wait on their desks, which outlive the pages, so nothing typed is lost. When the texts
 * cannot be fetched the page stays as it is.
 */
import { Fragment, type ReactNode, useCallback, useState } from 'react';
import { keepChoice } from './chosen-language.ts';
import { LanguageProvider } from './language-context.ts';
import { currentLanguage, loadLanguage } from './text.ts';

export function InLanguage({ children }: { readonly children: ReactNode }) {
	const [language, setLanguage] = useState(currentLanguage);
	const choose = useCallback(async (code: string) => {
		const isLoaded = await loadLanguage(code).then(
			() => true,
			() => false,
		);
		if (isLoaded) keepChoice(code);
		setLanguage(currentLanguage());
		return isLoaded;
	}, []);
	return (
		<LanguageProvider value={choose}>
			<Fragment key={language}>{children}</Fragment>
		</LanguageProvider>
	);
}
