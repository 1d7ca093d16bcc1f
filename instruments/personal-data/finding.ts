/* What the search for personal data finds: a kind, and where in the text (in NFC) it stands. */

export const PERSONAL_DATA_KINDS = [
	'name-with-age',
	'place-with-age',
	'birth-date',
	'identity-number',
	'phone',
	'email',
	'coordinates',
] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

export interface Spot {
	readonly kind: PersonalDataKind;
	/** Place and length in UTF-16 units. */
	readonly at: number;
	readonly length: number;
}
