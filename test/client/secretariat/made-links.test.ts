/* A link is shown once: where it leads, how it is listed, and what is sent with it. */
import { expect, test } from 'vitest';
import { buildMail } from '../../../client/secretariat/build-mail.ts';
import { isThisComputer, linkAddress } from '../../../client/secretariat/link-address.ts';
import { linksCsv } from '../../../client/secretariat/link-rows.ts';
import { addMadeLink, dropLinksOf, type ListedLink } from '../../../client/secretariat/made-links.ts';
import { buildStudyOffer } from '../../../client/secretariat/study-offer.ts';
import { place, STUDY } from './places-fixture.ts';

const ORIGIN = 'https://study.example.org';

function link(token: string, run: number, country = 'ALD'): ListedLink {
	const given = { ...place('coordinator', country), title: `Coordinator, ${country}` };
	return { place: given, token, expiresAt: '2026-06-01T08:00:00.000Z', isFurther: false, run };
}
const listed = (...made: readonly ListedLink[]) =>
	made.reduce<readonly ListedLink[]>(addMadeLink, []).map(({ token }) => token);

test('the newest go stands first, and a country invited at once keeps its order', () => {
	expect(listed(link('a', 0), link('b', 1), link('c', 1), link('d', 1), link('e', 2))).toEqual([
		'e',
		'b',
		'c',
		'd',
		'a',
	]);
});

test('links to a place that was taken back leave the list', () => {
	const links = [link('a', 0), link('b', 1, 'BRA'), link('c', 2)];
	expect(dropLinksOf(links, 'coordinator ALD').map(({ token }) => token)).toEqual(['b']);
});

test('the token stands behind the #, which browsers send to nobody', () => {
	const { pathname, search, hash } = new URL(linkAddress(ORIGIN, 'T0k-en_1'));
	expect([pathname, search, hash]).toEqual(['/enter', '', '#T0k-en_1']);
});

test.each(['localhost', 'a.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])('%s is this computer', (host) => {
	expect(isThisComputer(host)).toBe(true);
});

test.each(['study.example.org', '192.168.1.20', 'localhost.example.org', '127.example.org'])(
	'%s can be another computer',
	(host) => {
		expect(isThisComputer(host)).toBe(false);
	},
);

test('the message names the place and holds the link, and the subject does not', () => {
	const mail = buildMail({ title: 'Reading rooms', round: 'Spring round' }, link('T0ken', 0), ORIGIN);
	expect(mail.body).toContain(`\n${ORIGIN}/enter#T0ken\n`);
	expect(mail.body).toContain('Coordinator, ALD');
	expect(mail.body).toContain('1 June 2026');
	expect(mail.subject).toBe('Your personal link: Reading rooms, Spring round');
	expect(`${mail.subject}${mail.body}`).not.toMatch(/\{\w+\}/);
});

test('the file of links has a line for each, with names instead of codes', () => {
	const headings = ['Place', 'Where', 'Sector', 'Personal link', 'Works until'];
	const csv = linksCsv([link('T0ken', 0)], ORIGIN, { ...buildStudyOffer(STUDY, 'en'), headings });
	expect(csv).toBe(
		'Place,Where,Sector,Personal link,Works until\r\n' +
			`"Coordinator, ALD",Alderford,,${ORIGIN}/enter#T0ken,2026-06-01T08:00:00.000Z\r\n`,
	);
});
