/* The one door to file-type: what a content looks like by its first bytes, as a second opinion beside our own checks. */
import { fileTypeFromBuffer } from 'file-type';

/** The usual ending of what it is, such as `pdf`; undefined for plain text and for what nobody knows. */
export const detectType = async (content: Uint8Array): Promise<string | undefined> =>
	(await fileTypeFromBuffer(content))?.ext;
