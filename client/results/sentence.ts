/*
 * A sentence not yet in any language: a key of client/texts and the values that stand in it. The titles of the
 * result pages are computed as sentences, so that what they claim can be tested without a browser.
 */
import type { TextKey, TextValues } from '../ui/text.ts';

export interface Sentence {
	readonly key: TextKey;
	readonly values: TextValues;
}
