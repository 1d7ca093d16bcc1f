/*
 * What all sections of a report start from: the members by name, and the scores of those who may be shown. The
 * gate stands here and only here: a country that is not released loses its scores before any section runs.
 */
import type { Pack } from '../../instruments/pack.ts';
import type { Fact } from '../../instruments/schema/fact.ts';
import type { Member, Round } from '../../instruments/schema/pack-file.ts';
import type { CountryStanding } from '../../instruments/schema/study.ts';
import { nameMembers, sortMembers } from '../charts/name-members.ts';
import type { CountryScores, ElementScore, ScoreSheet } from '../score/score-sheet.ts';
import { countParticipation, type Participation } from './count-participation.ts';
import { printDay } from './print-day.ts';

export interface ReportInput {
	readonly pack: Pack;
	readonly round: Round;
	readonly sheet: ScoreSheet;
	/** The members whom the round expects. */
	readonly members: readonly Member[];
	/** Left out: the answers came from a file, which has no clearance, and all of them are shown. */
	readonly standings?: readonly CountryStanding[] | undefined;
	/** Left out: counted from the respondents of the answers. */
	readonly participation?: readonly Participation[] | undefined;
	readonly facts: readonly Fact[];
	readonly kind: 'consultation';
	/** ISO time of the report. */
	readonly now: string;
}

export interface Shown {
	readonly member: Member;
	/** Undefined for a member who is not released. */
	readonly scores: CountryScores | undefined;
}

export interface ReportContext extends ReportInput {
	/** Scores of the shown countries only. */
	readonly sheet: ScoreSheet;
	readonly participation: readonly Participation[];
	/** Every member in alphabetical order. */
	readonly shown: readonly Shown[];
	/** Public facts, about which nobody was asked yet. */
	readonly desk: boolean;
	/** The answers came from a file, without a record of clearance. */
	readonly fromFile: boolean;
	/** The day in words. */
	readonly date: string;
}

function allMembers({ pack, members, sheet }: ReportInput, fromFile: boolean): Member[] {
	const known = new Set(members.map(({ code }) => code));
	const nameOf = nameMembers(pack);
	const others = sheet.countries.filter(({ country }) => fromFile && !known.has(country));
	return [...members, ...others.map(({ country }) => ({ code: country, name: nameOf(country) }))];
}

export function reportContext(input: ReportInput): ReportContext {
	const desk = input.round.collection === 'desk';
	const fromFile = input.standings === undefined && !desk;
	const released = new Set(
		(input.standings ?? []).flatMap(({ country, state }) => (state === 'released' ? [country] : [])),
	);
	const open = desk || input.standings === undefined;
	const members = sortMembers(allMembers(input, open), input.pack.language);
	const codes = new Set(members.map(({ code }) => code));
	const countries = input.sheet.countries.filter(
		({ country }) => codes.has(country) && (open || released.has(country)),
	);
	const byCode = new Map(countries.map((scores) => [scores.country, scores]));
	const sheet = { ...input.sheet, countries };
	const participation = (input.participation ?? countParticipation(sheet, input.pack)).filter(({ country }) =>
		byCode.has(country),
	);
	const shown = members.map((member) => ({ member, scores: byCode.get(member.code) }));
	return { ...input, sheet, participation, shown, desk, fromFile, date: printDay(input.now) };
}

export const findElement = (scores: CountryScores, id: string): ElementScore | undefined =>
	scores.elements.find((element) => element.id === id);
