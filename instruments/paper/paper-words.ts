/*
 * The fixed words of a questionnaire on paper, by language; they stand in words/<language>.json. A form that comes back
 * is read by the words of every language, so whoever filled it in may have another one than whoever reads it. A word
 * that a language lacks stays in English.
 */
import english from './words/en.json' with { type: 'json' };
import fil from './words/fil.json' with { type: 'json' };
import id from './words/id.json' with { type: 'json' };
import km from './words/km.json' with { type: 'json' };
import lo from './words/lo.json' with { type: 'json' };
import ms from './words/ms.json' with { type: 'json' };
import my from './words/my.json' with { type: 'json' };
import pt from './words/pt.json' with { type: 'json' };
import tet from './words/tet.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import vi from './words/vi.json' with { type: 'json' };

/** As the files have them: the steps of the instructions each under a key of its own. */
type WrittenWords = Readonly<Record<keyof typeof english, string>>;

type Step = `steps.${number}`;

export type PaperWords = Omit<WrittenWords, Step> & { readonly steps: readonly string[] };

const STEPS = Object.keys(english).filter((key): key is keyof typeof english & Step =>
	key.startsWith('steps.'),
);

export function buildPaperWords(translated: Partial<WrittenWords>): PaperWords {
	const words: WrittenWords = { ...english, ...translated };
	return { ...words, steps: STEPS.map((key) => words[key]) };
}

const ENGLISH = buildPaperWords({});

const OTHERS: Readonly<Record<string, Partial<WrittenWords>>> = { fil, id, km, lo, ms, my, pt, tet, th, vi };

/** English where the language has none. */
export const paperWords = (language: string): PaperWords =>
	Object.hasOwn(OTHERS, language) ? buildPaperWords(OTHERS[language] ?? {}) : ENGLISH;

/** Of every language, English first. */
export type AllWords = readonly [PaperWords, ...PaperWords[]];
export const allPaperWords = (): AllWords => [ENGLISH, ...Object.values(OTHERS).map(buildPaperWords)];
