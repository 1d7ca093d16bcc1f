/*
 * Puts the text of a field on the clipboard. Browsers give the clipboard to safe addresses only; in a hall's
 * network on plain http the text is selected instead, and the person copies it by hand.
 */
export type CopyOutcome = 'copied' | 'selected';

export async function copyText(field: HTMLInputElement | HTMLTextAreaElement): Promise<CopyOutcome> {
	// The types promise a clipboard; on plain http there is none.
	const clipboard = navigator.clipboard as Clipboard | undefined;
	if (clipboard !== undefined && (await write(clipboard, field.value))) return 'copied';
	field.focus();
	field.select();
	return 'selected';
}

/** False when the browser or the person refuses. */
const write = (clipboard: Clipboard, text: string): Promise<boolean> =>
	clipboard.writeText(text).then(
		() => true,
		() => false,
	);
