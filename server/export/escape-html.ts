/* Text that may hold anything, made safe as content or quoted attribute of HTML, and as a string of CSS. */

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A quoted CSS string; all but letters, digits and spaces become code points, so nothing can end it. */
export const cssString = (text: string): string =>
	`"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `)}"`;
