/* Hands a text to the browser as a file; nothing goes over the network. */

/** `text` is written as UTF-8 with a byte order mark, so that spreadsheets read every script. */
export const downloadCsv = (fileName: string, text: string): void =>
	downloadText(fileName, `\uFEFF${text}`, 'text/csv;charset=utf-8');

export function downloadText(fileName: string, text: string, type = 'text/plain;charset=utf-8'): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = fileName;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 0);
}
