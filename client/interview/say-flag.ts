/* A flag as a sentence: what is wrong, then what to do. */
import type { Flag } from '../../instruments/schema/response.ts';

function capital(text: string): string {
	const [first = '', ...rest] = text;
	return first.toUpperCase() + rest.join('');
}

const close = (text: string) => (/[.?]$/.test(text) ? text : `${text}.`);

export const sayFlag = ({ rule, cure }: Pick<Flag, 'rule' | 'cure'>) =>
	`${close(capital(rule))} ${close(capital(cure))}`;
