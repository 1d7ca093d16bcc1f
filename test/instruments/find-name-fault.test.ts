/* Names that could pass for others are refused; names as people write them in many scripts are names. */
import { expect, test } from 'vitest';
import { findNameFault } from '../../instruments/find-name-fault.ts';
import { shapeOf } from '../../instruments/look-alikes.ts';

test.each([
	'Alderford',
	'Lao PDR',
	"Côte d'Ivoire",
	'Việt Nam',
	// The same with letter and marks apart.
	'Vie\u0323\u0302t Nam',
	'ราชอาณาจักรไทย',
	'กระทรวงICT',
	'ព្រះរាជាណាចក្រកម្ពុជា',
	'កម្ពុជា\u200bសាលា',
	'ສປປ ລາວ',
	'မြန်မာနိုင်ငံ',
	'ක්\u200dෂ',
	'می\u200cخواهم',
	'日本のミニストリー',
	'東京Tシャツ',
	'Министерство',
	'Ελλάδα',
	'Кафе Central',
	'Sector 1 (2026) – health & care',
])('%s is a name', (name) => {
	expect(findNameFault(name)).toBeUndefined();
});

test.each([
	['a Cyrillic А in Latin', '\u0410lderford', 'different scripts'],
	['a Greek omicron in Latin', 'Alderf\u03bfrd', 'different scripts'],
	['a Latin o in Cyrillic', 'М\u006fсква', 'different scripts'],
	['Thai and Lao in one word', 'ไทยລາວ', 'different scripts'],
	['Khmer and Cyrillic in one word', 'កдом', 'different scripts'],
	['a sign of no width in Latin', 'Alder\u200bford', 'nobody sees'],
	['a joiner in Latin', 'Alder\u200dford', 'nobody sees'],
	['a soft hyphen', 'Alder\u00adford', 'nobody sees'],
	['a mark of byte order', '\ufeffAlderford', 'nobody sees'],
	['a filler that is a letter to the machine', '\u3164', 'nobody sees'],
	['a tag', 'A\u{e0041}', 'nobody sees'],
	['a sign of no width at the end of a Khmer name', 'កម្ពុជា\u200d', 'nobody sees'],
	['a sign that turns writing round', 'Alder\u202edrof', 'direction'],
	['a mark of direction', 'Alderford\u200f', 'direction'],
	['an isolated end', 'Alderford\u2066 (cleared)', 'direction'],
	['a bell', 'Alderford\u0007', 'control'],
	['a line break', 'Alderford\nBrackenmouth', 'control'],
	['a break of another kind', 'Alderford\u2028Brackenmouth', 'control'],
	['a sign of nobody’s alphabet', 'Alder\ue000ford', 'control'],
	['half a sign', 'Alder\ud800ford', 'control'],
	['a heap of marks', 'Z\u0351\u0334\u0351\u0334a', 'stacked'],
])('%s is refused', (_what, name, rule) => {
	expect(findNameFault(name)?.rule).toContain(rule);
});

test.each([
	['\u0410lderford', 'Alderford'],
	['Аор', 'Aop'],
	['ΑΒΕ', 'ABE'],
	['Alder ford', 'Alder\u00a0ford'],
	['ALDERFORD', 'alderford'],
	['Sector I', 'Sector 1'],
	['Sector l', 'Sector 1'],
	['Z0ne', 'Zone'],
	['Ａlderford', 'Alderford'],
])('%s and %s have one shape', (one, other) => {
	expect(shapeOf(one)).toBe(shapeOf(other));
});

test.each([
	['Alderford', 'Elderford'],
	['Côte', 'Cote'],
	['ไทย', 'ลาว'],
	['Дом', 'Dom'],
])('%s and %s are told apart', (one, other) => {
	expect(shapeOf(one)).not.toBe(shapeOf(other));
});
