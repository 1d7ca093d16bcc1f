/* Settled values that come with a file of answers, as rows of the respondent `consensus`: kept beside the responses, as a meeting's word is. */
import type { Write } from '../data/database.ts';
import { addAudit } from '../data/queries/audit.ts';
import { addSettlements, listSettlements } from '../data/queries/settlements.ts';
import { findCountry } from '../data/queries/studies.ts';
import type { SettlementsTable } from '../data/tables.ts';
import { type Fault, Problem } from '../instruments/problem.ts';
import { type AnswerRow, CONSENSUS, type Evidence } from '../instruments/schema/answer.ts';
import { isSettlingOpen } from './consensus-desk.ts';
import type { Context } from './context.ts';
import type { OpenStudy } from './find-study.ts';

const readEvidence = (text: string): Evidence[] =>
	text === '' ? [] : text.split(' | ').map((title) => ({ title }));

function rowOf(study: string, row: AnswerRow, version: number, at: string): SettlementsTable {
	const { country, question, value, comment } = row;
	const status = row.status === 'answered' ? 'answered' : 'not-applicable';
	return {
		...{ study_id: study, country, question, basis: CONSENSUS, version, status },
		value: status === 'answered' ? value : '',
		...{ reason: comment, minority_view: '', evidence: JSON.stringify(readEvidence(row.evidence)) },
		...{ in_block: 0, at, invitation_id: '', by_title: 'Import' },
	};
}

async function findClosed(trx: Write, study: string, countries: readonly string[]): Promise<Fault[]> {
	const faults: Fault[] = [];
	for (const country of countries) {
		const standing = await findCountry(trx, study, country);
		const field = JSON.stringify([country, CONSENSUS]);
		if (!standing)
			faults.push({ field, rule: 'the study has no such country', cure: 'correct the column country' });
		else if (!isSettlingOpen(standing))
			faults.push({
				field,
				rule: 'the national response is submitted',
				cure: 'import before it is submitted, or after it was returned',
			});
	}
	return faults;
}

/** Rows that say neither a value nor not-applicable settle nothing and are passed over. Returns how many were kept. */
export async function importSettlements(
	trx: Write,
	context: Context,
	study: OpenStudy,
	rows: readonly AnswerRow[],
): Promise<number> {
	const said = rows.filter(({ status }) => status === 'answered' || status === 'not-applicable');
	const countries = [...new Set(said.map(({ country }) => country))].sort();
	const faults = await findClosed(trx, study.id, countries);
	if (faults.length > 0) throw new Problem('bad-file', 'Nothing was imported.', faults);
	const at = context.now();
	for (const country of countries) {
		const before = await listSettlements(trx, study.id, country, CONSENSUS);
		const versions = new Map(before.map(({ question, version }) => [question, version]));
		const own = said.filter((row) => row.country === country);
		await addSettlements(
			trx,
			own.map((row) => rowOf(study.id, row, (versions.get(row.question) ?? 0) + 1, at)),
		);
		const entry = { study: study.id, id: context.newId(), at, invitation: '', target: country };
		await addAudit(trx, { ...entry, action: 'consensus.import', detail: { items: own.length } });
	}
	return said.length;
}
