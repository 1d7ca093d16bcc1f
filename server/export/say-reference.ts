/* A reference as one line: its title | article or page | link, as it is read back from spreadsheet and document. */
import type { Evidence } from '../../instruments/schema/answer.ts';

export function sayReference({ title = '', article = '', page = '', link = '' }: Evidence): string {
	const place = [article, page].filter((part) => part !== '').join(', ');
	return [title, place, link].join(' | ').replace(/( \| )+$/, '');
}
