/*
 * The words by which a text says how old somebody is, that somebody is called so, and that many are meant, in
 * the languages that pages come in. No word here belongs to one country or one study.
 */

/** Directly before a number. */
export const AGE_BEFORE =
	/(?:\b(?:aged?|age of|age is|umur(?:nya)?|berumur|usia(?:nya)?|berusia|edad)[\s:]{1,3}|อายุ\s{0,2}|អាយុ\s{0,2}|ອາຍຸ\s{0,2}|အသက်\s{0,2}\(?)$/iu;
/** Directly after a number. */
export const AGE_AFTER =
	/^(?:[\s-]{1,2}(?:years?[\s-]old|yrs?[\s.-]{1,2}old|years? of age|taong[\s-]gulang|tahun(?!\s\d)|tuổi)|\s?y\/?o)(?![\p{L}\d])|^\s?ขวบ/iu;
/** "12-year-old", which stands right before whom it is about. */
export const AGE_ADJECTIVE = /^-years?-old/iu;
/** A time that has passed, and no age. */
export const NO_AGE =
	/^[\s-]{1,2}(?:tahun (?:lalu|setelah|sejak|kemudian|penjara)|years? (?:ago|after|later|before))/iu;

export const NUMBER_WORDS =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen';

/** One person. */
export const ONE_PERSON =
	/\b(?:girl|boy|child|son|daughter|pupil|student|victim|survivor|niece|nephew|orphan|baby|toddler|teenager|brother|sister|mother|father|anak(?: (?:laki-laki|perempuan))?|siswa|siswi)\b/iu;
/** Many, of whom a number says nothing of one. */
export const MANY_PERSONS =
	/\b(?:children|girls|boys|persons|people|pupils|students|adolescents|minors|youth|youths|women|men|those|anak-anak|siswa-siswi|everyone|anyone|each|every|all|per)\b/iu;

/** Scripts without capital letters: a word for a name or a title, then the name. */
export const NAMED =
	/(?:ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง|น้อง|ชื่อ|ឈ្មោះ|ຊື່|ເດັກຊາຍ|ເດັກຍິງ|အမည်|မောင်)(?!และ|หรือ|ที่|ซึ่ง|อายุ|ແລະ|ທີ່|ອາຍຸ|និង|ដែល|អាយុ|အသက်)[\s.]{0,2}[\p{L}\p{M}]{2}/u;
/** What joins groups or says something of all, in these scripts. */
export const NOT_ONE = /และ|หรือ|ที่มี|ทุกคน|ຫຼື|ແລະ|និង|ដែលមាន|နှင့်/u;
