/* Packages that come without types, as far as they are used here. */

/** Importing one makes a translation known to the survey renderer. */
declare module 'survey-core/i18n/*';

declare module 'myanmar-tools' {
	export class ZawgyiDetector {
		/** 0-1; minus infinity where no letter is Burmese. */
		getZawgyiProbability(text: string): number;
	}
	export class ZawgyiConverter {
		zawgyiToUnicode(text: string): string;
	}
}
