/*
 * Which passwords are refused and which are taken (SEC-16): common ones in their usual disguises, names that
 * anyone can know, and every script.
 */
import { expect, test } from 'vitest';
import { checkPassword } from '../../../server/accounts/check-password.ts';

const NAMES = [
	'ana@example.org',
	'Ana Reyes',
	'Baseline',
	'Reading rooms of the river towns',
	'reading-rooms-spring',
];
const ruleOf = (password: string): string => checkPassword(password, NAMES)[0]?.rule ?? 'taken';

test.each([
	'password1234',
	'PASSWORD!!!!',
	'P@ssw0rd12345',
	'passwordpassword',
	'qwertyuiop12',
	'qazwsxedcrfv',
	'zyxwvutsrqponm',
	'123456789012',
	'000000000000',
	'iloveyou1234',
	'letmein123456!',
	'Welcome123456',
	'Summer2026!!!!',
	'changeme12345',
	'admin1admin1',
	'monkey dragon shadow',
	'correct horse battery staple',
	'aaaaaaaaaaaaaaaa',
	'abcabcabcabc',
	'kk kk kk kk kk',
	'sokha1234567',
])('%s is too common', (password) => {
	expect(ruleOf(password)).toBe('too common');
});

test.each([
	['the name of the study', 'ReadingRoomsOfTheRiverTowns'],
	['the study as its address has it', 'my reading-rooms-spring!'],
	['the e-mail address', 'ana@example.org-kfzq'],
	['what stands behind the @ of it', 'kfzqwv example.org'],
	['the name of the program', 'b4seline-xkrvoq7'],
	['the own name', 'zq AnaReyes vkw7'],
])('a password with %s is refused', (_what, password) => {
	expect(ruleOf(password)).toBe('holds a name');
});

test('eleven characters are too few and 129 too many, counted as people see them', () => {
	expect(ruleOf('kfu38dks02k')).toBe('too short');
	expect(ruleOf('kfu38dks02kw')).toBe('taken');
	expect(ruleOf('ok🌱vyzq🌱wxk')).toBe('too short');
	const long = 'violet quarry lantern '.repeat(6);
	expect(ruleOf(long.slice(0, 128))).toBe('taken');
	expect(ruleOf(long.slice(0, 129))).toBe('too long');
});

test.each([
	['Khmer', 'ខ្ញុំចូលចិត្តអានសៀវភៅ'],
	['Lao', 'ຂ້ອຍມັກອ່ານປຶ້ມຢູ່ບ້ານ'],
	['Thai', 'ฉันชอบอ่านหนังสือที่บ้าน'],
	['Burmese', 'ကျွန်တော်စာအုပ်ဖတ်ရတာကြိုက်တယ်'],
	['Vietnamese', 'con mèo nằm trên mái ngói'],
	['four words', 'tulip anvil quiet harbour'],
	['what a program chose', 'zq!9wl-Rt2#vP0'],
])('a password in %s is taken, without rules of composition', (_what, password) => {
	expect(ruleOf(password)).toBe('taken');
});

test('the field is named as the request calls it, with a cure', () => {
	expect(checkPassword('short', [], 'newPassword')).toEqual([
		{ field: 'newPassword', rule: 'too short', cure: expect.stringMatching(/12/) },
	]);
});
