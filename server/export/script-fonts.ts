/*
 * The faces of scripts that few machines have (Khmer, Lao, Thai, Burmese), inside the document that uses them: a page
 * that is printed fetches nothing. Only the languages that stand in it are taken.
 */
import { readFileSync } from 'node:fs';

const FACES: Readonly<
	Record<string, { readonly family: string; readonly script: string; readonly range: string }>
> = {
	km: { family: 'Noto Sans Khmer', script: 'khmer', range: 'U+1780-17FF,U+19E0-19FF' },
	lo: { family: 'Noto Sans Lao', script: 'lao', range: 'U+0E80-0EFF' },
	th: { family: 'Noto Sans Thai', script: 'thai', range: 'U+0E00-0E7F' },
	my: { family: 'Noto Sans Myanmar', script: 'myanmar', range: 'U+1000-109F,U+A9E0-A9FF,U+AA60-AA7F' },
};
const WEIGHTS = [400, 700];

function faceCss({ family, script, range }: { family: string; script: string; range: string }): string {
	return WEIGHTS.map((weight) => {
		const name = `@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-${weight}-normal.woff2`;
		const data = readFileSync(new URL(`../../node_modules/${name}`, import.meta.url)).toString('base64');
		return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`;
	}).join('\n');
}

/** Whether a text has signs of the script. */
const has = (text: string, range: string): boolean =>
	range
		.split(',')
		.map((part) =>
			part
				.replace('U+', '')
				.split('-')
				.map((code) => Number.parseInt(code, 16)),
		)
		.some(([from = 0, to = 0]) =>
			[...text].some((sign) => {
				const code = sign.codePointAt(0) ?? 0;
				return code >= from && code <= to;
			}),
		);

/** Names of the families of the scripts in a text, to stand in its list of fonts, and the faces themselves. */
export function scriptFonts(text: string): { readonly families: readonly string[]; readonly css: string } {
	const used = Object.values(FACES).filter(({ range }) => has(text, range));
	return { families: used.map(({ family }) => family), css: used.map(faceCss).join('\n') };
}
