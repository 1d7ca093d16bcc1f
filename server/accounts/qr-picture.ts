/* The one door to qrcode: a text as a picture that the page shows without asking anybody for it. */
import { toString as draw } from 'qrcode';

/** The data: address of an SVG. */
export async function qrPicture(text: string): Promise<string> {
	const svg = await draw(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
