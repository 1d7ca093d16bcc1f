/* A page of its own chunk, with the words that the first pages do not need. Stands under a Suspense of the frame. */
import { type FunctionComponent, lazy } from 'react';
import { loadMoreTexts } from './text.ts';

export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>) {
	return lazy(async () => {
		const [page] = await Promise.all([load(), loadMoreTexts()]);
		return { default: page };
	});
}
