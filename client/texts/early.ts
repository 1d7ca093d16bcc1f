/* The words of the respondents' way. The build leaves those of all other pages out (finish-build.mjs). */
import english from './en.json';

export const words: Readonly<Record<string, string>> = english;
