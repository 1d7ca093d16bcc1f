/* Words that are looked up by a name put together at run time: every role and kind of round has its own. */
import { expect, test } from 'vitest';
import english from '../../../client/texts/en.json' with { type: 'json' };
import { Opening } from '../../../instruments/schema/people.ts';
import { ROLES } from '../../../instruments/schema/role.ts';

const texts: Readonly<Record<string, string>> = english;

test.each([
	...ROLES.flatMap((role) => [`secretariat.role.${role}`, `secretariat.role.${role}.about`]),
	...Opening.shape.collection.options.flatMap((collection) => [
		`secretariat.opening.${collection}`,
		`secretariat.opening.confirm.${collection}_other`,
	]),
])('%s has words', (key) => {
	expect(texts[key]?.trim()).toBeTruthy();
});
