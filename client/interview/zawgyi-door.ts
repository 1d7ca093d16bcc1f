/*
 * The one door to the detector and converter of Zawgyi, an old way of writing Burmese that puts other letters on
 * the codes of Unicode. Fetched when the first Burmese letters are typed, and by nobody else.
 */
import { ZawgyiConverter, ZawgyiDetector } from 'myanmar-tools';

const detector = new ZawgyiDetector();
const converter = new ZawgyiConverter();

/** Probability, 0-1, that a text is Zawgyi rather than Unicode; 0 where no letter is Burmese. */
export const zawgyiProbability = (text: string): number => Math.max(0, detector.getZawgyiProbability(text));

export const zawgyiToUnicode = (text: string): string => converter.zawgyiToUnicode(text);
