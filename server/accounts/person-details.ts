/* The name and e-mail address of an account, and the password beside them: how they are kept, and what is refused. */
import { listStudies } from '../../data/queries/studies.ts';
import { type Fault, Problem } from '../../instruments/problem.ts';
import type { Context } from '../context.ts';
import { joinStudy } from '../find-study.ts';
import { checkPassword } from './check-password.ts';

export const PRODUCT = 'Baseline';

export const plainEmail = (email: string): string => email.normalize('NFC').trim().toLowerCase();
export const plainName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();

/** No test of an address but sending to it is sure; this finds what was typed into the wrong field. */
const LIKE_EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/u;

function checkDetails({ name, email }: { name: string; email: string }): Fault[] {
	const faults: Fault[] = [];
	if (plainName(name) === '')
		faults.push({ field: 'name', rule: 'missing', cure: 'write the name by which you are known here' });
	if (!LIKE_EMAIL.test(plainEmail(email)))
		faults.push({ field: 'email', rule: 'no e-mail address', cure: 'write it like name@example.org' });
	return faults;
}

/** What anybody may know of the studies here, and of who takes part in them. */
async function studyNames(context: Context): Promise<string[]> {
	const rows = await listStudies(context.db.read);
	return rows.flatMap((row) => {
		const study = joinStudy(context, row);
		if (!study) return [row.id, row.pack_id];
		const members = study.members.map((member) => member.name);
		return [row.id, row.pack_id, study.pack.title, study.round.title, ...members];
	});
}

const assertNone = (faults: readonly Fault[]): void => {
	if (faults.length > 0)
		throw new Problem('bad-request', 'Nothing was changed: see what is wrong below.', faults);
};

interface Named {
	readonly name: string;
	readonly email: string;
}

async function checkFor(context: Context, { name, email }: Named, password: string, field: string) {
	const names = [name, ...name.split(' '), email, PRODUCT, ...(await studyNames(context))];
	return checkPassword(password, names, field);
}

/** Throws Problem bad-request. */
export async function assertNewPassword(context: Context, person: Named, password: string): Promise<void> {
	assertNone(await checkFor(context, person, password, 'newPassword'));
}

/** Throws Problem bad-request with every fault at once. */
export async function assertNewAccount(
	context: Context,
	typed: Named & { readonly password: string },
): Promise<void> {
	const person = { name: plainName(typed.name), email: plainEmail(typed.email) };
	assertNone([...checkDetails(person), ...(await checkFor(context, person, typed.password, 'password'))]);
}
