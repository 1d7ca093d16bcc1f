/* The survey renderer's texts that stand in our own files of texts, so that languages it does not know can be read too. */
import { surveyLocalization } from 'survey-core';
import { expect, test } from 'vitest';
import { loadSurveyLanguage } from '../../client/interview/survey-language.ts';
import english from '../../client/texts/en.json';

const own = Object.entries(english).filter(([key]) => key.startsWith('survey.'));

test('every text under survey. is one that the renderer knows by this name', () => {
	expect(own.length).toBeGreaterThan(5);
	const known = surveyLocalization.locales.en as Readonly<Record<string, unknown>>;
	expect(own.filter(([key]) => !Object.hasOwn(known, key.replace('survey.', '')))).toEqual([]);
});

test('ours stand over those of the renderer, and what we have none for is left to it', async () => {
	expect(await loadSurveyLanguage()).toBe('en');
	const shown = surveyLocalization.locales.en as Readonly<Record<string, unknown>>;
	for (const [key, text] of own) expect(shown[key.replace('survey.', '')]).toBe(text);
	expect(shown.completeText).toBe('Complete');
});
