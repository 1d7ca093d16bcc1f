/*
 * What a person does about an answer that was put aside: they used it for another question (which is a save of
 * its own), leave it aside, or take that word back. The answer itself stays as it was.
 */
import type { Write } from '../data/database.ts';
import { listAsides, settleAside } from '../data/queries/asides.ts';
import { addAudit } from '../data/queries/audit.ts';
import { findResponse } from '../data/queries/responses.ts';
import { Problem } from '../instruments/problem.ts';
import type { AsideRequest } from '../instruments/schema/response.ts';
import { notFound, type Visitor } from './http/person.ts';

interface Tools {
	readonly visitor: Visitor;
	readonly at: string;
	newId(): string;
}

const noSuchAside = (): Problem =>
	new Problem('bad-request', 'No answer to this question was put aside in this version.', [
		{
			field: 'question',
			rule: 'nothing was put aside',
			cure: 'read the response again and name one of its asides',
		},
	]);

function settlingOf({ decision, usedFor = '' }: AsideRequest, by: string, at: string) {
	if (decision === 'open') return { settled: '', settled_at: '', settled_by: '', used_for: '' };
	const used_for = decision === 'used' ? usedFor : '';
	return { settled: decision, settled_at: at, settled_by: by, used_for };
}

/** Throws Problem: wrong-state when the response is submitted, bad-request when nothing of the kind was put aside. */
export async function settleAsideOf(
	trx: Write,
	id: string,
	request: AsideRequest,
	{ visitor, at, newId }: Tools,
): Promise<void> {
	const row = await findResponse(trx, id);
	if (!row) throw notFound();
	if (row.state === 'submitted')
		throw new Problem(
			'wrong-state',
			'This response is submitted: what was put aside can be dealt with only after it was returned.',
		);
	const { question, version, decision } = request;
	const asides = await listAsides(trx, row.study_id, row.id);
	const aside = asides.find((one) => one.question === question && one.version === version);
	if (!aside || aside.settled === 'returned') throw noSuchAside();
	await settleAside(trx, aside, settlingOf(request, visitor.title, at));
	await addAudit(trx, {
		study: row.study_id,
		id: newId(),
		at,
		invitation: visitor.invitation,
		action: 'aside.settle',
		target: row.id,
		detail: { question, version, decision },
	});
}
