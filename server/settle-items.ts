/*
 * A consensus meeting's word on single items, in one transaction: every one is checked before any is kept, nobody's
 * earlier word is replaced unseen, and a block takes only items on which the respondents agree, at the value they
 * agree on. The rows are added, never changed; freezing takes the newest of each.
 */

import { describeItem } from '../analysis/consensus/describe-item.ts';
import { resolveItem } from '../analysis/consensus/resolve-item.ts';
import { checkSettlement } from '../analysis/consensus/settlement.ts';
import type { Voice } from '../analysis/score/score-sheet.ts';
import { valuePoints } from '../analysis/score/value-points.ts';
import type { Write } from '../data/database.ts';
import { addAudit } from '../data/queries/audit.ts';
import { addSettlements, listSettlements } from '../data/queries/settlements.ts';
import { findCountry } from '../data/queries/studies.ts';
import type { SettlementsTable } from '../data/tables.ts';
import { toAnswerRow } from '../instruments/answer-row.ts';
import { type Item, listItems } from '../instruments/list-items.ts';
import { type Fault, Problem } from '../instruments/problem.ts';
import { CONSENSUS, type Evidence } from '../instruments/schema/answer.ts';
import type { SettlementRequest, SettleRequest } from '../instruments/schema/settlement.ts';
import { describeSettlement, isSettlingOpen, listHeard } from './consensus-desk.ts';
import { assertCitable } from './files/assert-citable.ts';
import { nameOnly } from './http/name-only.ts';
import type { CountryPlace } from './locate.ts';
import type { SnapshotResponse } from './snapshot.ts';
import type { Submitter } from './submit-response.ts';

interface Desk {
	readonly items: ReadonlyMap<string, Item>;
	readonly heard: readonly SnapshotResponse[];
	readonly settled: ReadonlyMap<string, SettlementsTable>;
	readonly inBlock: boolean;
	readonly who: Submitter;
}

const textOf = ({ status, value }: SettlementRequest): string =>
	status === 'answered' && value !== undefined && value !== null ? String(value) : '';

function voicesOf(heard: readonly SnapshotResponse[], question: string): Voice[] {
	return heard.flatMap(({ respondent, answers }) => {
		const answer = answers[question];
		return answer ? [toAnswerRow('', respondent, question, answer)] : [];
	});
}

function checkBlock(item: Item, request: SettlementRequest, heard: readonly SnapshotResponse[]): Fault[] {
	const voices = voicesOf(heard, item.question);
	const { status, provisional } = describeItem(item, resolveItem(item, voices));
	if (status === 'agreed' && request.status === 'answered' && provisional.value === textOf(request))
		return [];
	return [
		{
			field: item.question,
			rule: 'the respondents do not agree on this value',
			cure: 'leave it out of the block and settle it by itself',
		},
	];
}

function checkOne(request: SettlementRequest, desk: Desk): Fault[] {
	const item = desk.items.get(request.question);
	if (!item)
		return [
			{
				field: nameOnly(request.question, 'question'),
				rule: 'no scored item',
				cure: 'name a question that an item reads',
			},
		];
	if (request.status === 'withdrawn')
		return desk.settled.has(request.question)
			? []
			: [{ field: request.question, rule: 'nothing was settled here', cure: 'leave it out' }];
	if (desk.inBlock) return checkBlock(item, request, desk.heard);
	const { reason, minorityView = '' } = request;
	return checkSettlement(item, {
		basis: CONSENSUS,
		value: request.status === 'answered' ? textOf(request) : null,
		by: desk.who.title,
		reason,
		minorityView,
	});
}

function assertSettled({ settlements }: SettleRequest, desk: Desk): void {
	const twice = settlements.filter(
		({ question }, i) => settlements.findIndex((one) => one.question === question) !== i,
	);
	const faults = [
		...twice.map(({ question }) => ({
			field: nameOnly(question, 'question'),
			rule: 'settled twice',
			cure: 'send each item once',
		})),
		...settlements.flatMap((request) => checkOne(request, desk)),
	];
	if (faults.length > 0)
		throw new Problem('bad-request', `Nothing was settled: ${faults.length} item(s) have a fault.`, faults);
}

/** Somebody else's word came in between: both are shown, and the person decides. */
function assertSeen({ settlements }: SettleRequest, { settled }: Desk): void {
	const conflicts = settlements.flatMap((request) => {
		const theirs = settled.get(request.question);
		if ((theirs?.version ?? 0) === request.seen) return [];
		const shown = theirs && describeSettlement(theirs);
		return [
			{ question: request.question, yours: request, theirs: shown, by: shown?.by ?? '', at: shown?.at ?? '' },
		];
	});
	if (conflicts.length === 0) return;
	const errors = conflicts.map(({ question }) => ({
		field: nameOnly(question, 'question'),
		rule: 'settled by somebody else meanwhile',
		cure: 'read what was settled, then send yours with its version as seen',
	}));
	throw new Problem(
		'conflict',
		`${errors.length} item(s) were settled meanwhile; nothing was saved.`,
		errors,
		{
			conflicts,
		},
	);
}

/** References of those who stand at or above the settled value, each once: what the value rests on. */
function collectEvidence(item: Item, value: string, heard: readonly SnapshotResponse[]): Evidence[] {
	const own = valuePoints(item.scale, value);
	const found = heard.flatMap(({ answers }) => {
		const answer = answers[item.question];
		if (answer?.status !== 'answered' || own === null) return [];
		const points = valuePoints(item.scale, String(answer.value));
		return points !== null && points >= own ? (answer.evidence ?? []) : [];
	});
	return [...new Map(found.map((entry) => [JSON.stringify(entry), entry])).values()];
}

function rowOf(request: SettlementRequest, at: CountryPlace, desk: Desk): SettlementsTable {
	const { question, status, reason, minorityView = '' } = request;
	const item = desk.items.get(question);
	const value = textOf(request);
	const evidence = request.evidence ?? (item ? collectEvidence(item, value, desk.heard) : []);
	return {
		...{ study_id: at.study, country: at.country, question, basis: CONSENSUS },
		version: (desk.settled.get(question)?.version ?? 0) + 1,
		...{ status, value, reason: reason.trim(), minority_view: minorityView.trim() },
		evidence: JSON.stringify(status === 'answered' ? evidence : []),
		in_block: desk.inBlock ? 1 : 0,
		at: desk.who.at,
		invitation_id: desk.who.invitation,
		by_title: desk.who.title,
	};
}

/** Throws Problem: wrong-state once submitted, bad-request with every fault, conflict with both words. */
export async function settleItems(
	trx: Write,
	at: CountryPlace,
	request: SettleRequest,
	who: Submitter,
): Promise<void> {
	const standing = await findCountry(trx, at.study, at.country);
	if (!standing || !isSettlingOpen(standing))
		throw new Problem('wrong-state', 'The answers are submitted: they can be settled only after a return.');
	const settled = await listSettlements(trx, at.study, at.country, CONSENSUS);
	const desk: Desk = {
		items: new Map(listItems(at.open.pack.framework).map((item) => [item.question, item])),
		heard: await listHeard(trx, at.open, at.country),
		settled: new Map(settled.map((row) => [row.question, row])),
		inBlock: request.inBlock,
		who,
	};
	assertSettled(request, desk);
	assertSeen(request, desk);
	const cited = request.settlements.map(({ question, evidence = [] }) => ({
		question,
		answer: { evidence },
	}));
	await assertCitable(trx, at, cited);
	const rows = request.settlements.map((one) => rowOf(one, at, desk));
	await addSettlements(trx, rows);
	await addAudit(trx, {
		...{ study: at.study, id: who.newId(), at: who.at, invitation: who.invitation },
		...{ action: 'consensus.settle', target: at.country },
		detail: { items: rows.length, withdrawn: rows.filter(({ status }) => status === 'withdrawn').length },
	});
}
