/* A flag as a sentence: what is wrong, then what to do. */
import type { Flag } from '../../instruments/schema/response.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const close = (text: string) => (/[.?]$/.test(text) ? text : `${text}.`);

export const sayFlag = ({ rule, cure }: Pick<Flag, 'rule' | 'cure'>) =>
	`${close(capital(rule))} ${close(capital(cure))}`;
