/* The words of all other pages, fetched with the first of them. The build leaves the early ones out. */
import english from './en.json';

export const words: Readonly<Record<string, string>> = english;
