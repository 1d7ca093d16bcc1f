/*
 * The choice of language, quietly in the bar: each language by its own name. A folded list and no drop-down of the
 * browser's, because the names are then drawn, and the faces of their scripts fetched, only for whoever opens it.
 */
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { languageOf } from '../../instruments/languages.ts';
import { listOffered, type OfferedLanguage } from '../ui/chosen-language.ts';
import { useChooseLanguage } from '../ui/language-context.ts';
import { currentLanguage, t } from '../ui/text.ts';

function Choice({ language, choose }: { readonly language: OfferedLanguage; readonly choose: () => void }) {
	const isCurrent = language.code === currentLanguage();
	return (
		<li>
			<button type="button" onClick={choose} aria-current={isCurrent ? 'true' : undefined}>
				<span lang={language.code}>{language.autonym}</span>
				{language.isDraft && <span className="language-draft"> {t('language.draft')}</span>}
			</button>
		</li>
	);
}

function foldAtEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
	const menu = event.currentTarget;
	if (event.key !== 'Escape' || !menu.open) return;
	menu.open = false;
	menu.querySelector('summary')?.focus();
}

function foldOnLeaving({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>): void {
	if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
}

/** Nothing where the pages have only one language. */
export function LanguageMenu() {
	const choose = useChooseLanguage();
	const [failed, setFailed] = useState(false);
	const offered = listOffered();
	if (offered.length < 2) return null;
	return (
		<details className="language-menu" onKeyDown={foldAtEscape} onBlur={foldOnLeaving}>
			<summary>
				<span className="visually-hidden">{t('language')} </span>
				{languageOf(currentLanguage()).autonym}
			</summary>
			<ul>
				{offered.map((language) => (
					<Choice
						key={language.code}
						language={language}
						choose={() => void choose(language.code).then((isLoaded) => setFailed(!isLoaded))}
					/>
				))}
				{failed && <li role="alert">{t('language.failed')}</li>}
			</ul>
		</details>
	);
}
