/* Sizes of files as people read them: 340 KB, 4.7 MB. */
import { formatNumber } from '../ui/format.ts';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

export const sayBytes = (bytes: number): string =>
	bytes < MEGABYTE
		? `${formatNumber(Math.ceil(bytes / KILOBYTE))} KB`
		: `${formatNumber(bytes / MEGABYTE, 1)} MB`;
