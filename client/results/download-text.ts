/* Hands a text to the browser as a file; nothing goes over the network. */

/** `text` is written as UTF-8 with a byte order mark, so that spreadsheets read every script. */
export function downloadCsv(fileName: string, text: string): void {
	const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = fileName;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 0);
}
