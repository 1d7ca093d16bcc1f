/*
 * What the public facts say to a country's questions: facts by the pack's links → proposals. A fact proposes
 * an answer only where it decides the whole question; otherwise it stands beside it. A proposal is never
 * counted here: a person, or a desk round, takes it over with its source as evidence.
 */
import type { Fact, FactLink, Proposal, ProposalRule } from './schema/fact.ts';

type Proposed = NonNullable<Proposal['answer']>;
type RuleOf<Kind extends ProposalRule['kind']> = Extract<ProposalRule, { kind: Kind }>;

/**
 * One proposal for each link that has a fact about the country, in the order of the links. Of each variable
 * only the facts of its newest year are shown and decide; where they contradict each other nothing is proposed.
 */
export function proposeAnswers(
	links: readonly FactLink[],
	facts: readonly Fact[],
	country: string,
): Proposal[] {
	const newest = findNewest(facts.filter((fact) => fact.country === country));
	return links.flatMap((link) => {
		const groups = link.variables.map((variable) => newest.get(variable) ?? []);
		if (groups.every((group) => group.length === 0)) return [];
		const answer = link.rule === undefined ? undefined : decide(link.rule, groups);
		return [
			{
				question: link.question,
				facts: groups.flat(),
				...(answer === undefined ? {} : { answer }),
				...(link.note === undefined ? {} : { note: link.note }),
			},
		];
	});
}

function findNewest(facts: readonly Fact[]): Map<string, Fact[]> {
	const newest = new Map<string, Fact[]>();
	for (const fact of facts) {
		const kept = newest.get(fact.variable)?.[0];
		const later = kept === undefined ? 1 : lastYear(fact) - lastYear(kept);
		if (later > 0) newest.set(fact.variable, [fact]);
		else if (later === 0) newest.get(fact.variable)?.push(fact);
	}
	return newest;
}

/** The last year of "2012-2014" counts; a fact without a date is older than every other. */
function lastYear(fact: Fact): number {
	return Number(/\d{4}$/.exec(fact.year)?.[0] ?? 0);
}

function decide(rule: ProposalRule, groups: readonly (readonly Fact[])[]): Proposed | undefined {
	switch (rule.kind) {
		case 'map':
			return agree(groups.flat().map((fact) => mapValue(rule, fact.value)));
		case 'number':
			return agree(groups.flat().map((fact) => readNumber(fact.value)));
		case 'count':
			return countMet(rule, groups);
	}
}

/** The answer that every fact gives; one that gives none or another leaves the question open. */
function agree(answers: readonly (Proposed | undefined)[]): Proposed | undefined {
	const first = answers[0];
	const same = answers.every((one) => one?.status === first?.status && one?.value === first?.value);
	return same ? first : undefined;
}

function mapValue(rule: RuleOf<'map'>, value: string): Proposed | undefined {
	if (Object.hasOwn(rule.values, value)) return answered(rule.values[value]);
	if (rule.dontKnow?.includes(value)) return { value: null, status: 'dont-know' };
	if (rule.notApplicable?.includes(value)) return { value: null, status: 'not-applicable' };
	return answered(rule.otherwise);
}

/** A rule that leads to the empty text proposes nothing. */
function answered(value: string | undefined): Proposed | undefined {
	return value === undefined || value === '' ? undefined : { value, status: 'answered' };
}

function readNumber(value: string): Proposed | undefined {
	return /^-?\d+(\.\d+)?$/.test(value) ? { value: Number(value), status: 'answered' } : undefined;
}

/** A variable without a fact, or with facts that differ, may turn out either way: both ends must meet one band. */
function countMet(rule: RuleOf<'count'>, groups: readonly (readonly Fact[])[]): Proposed | undefined {
	const states = groups.map((group) => new Set(group.map((fact) => rule.met.includes(fact.value))));
	const met = states.filter((state) => state.size === 1 && state.has(true)).length;
	const unknown = states.filter((state) => state.size !== 1).length;
	const possible = Array.from({ length: unknown + 1 }, (_, more) => findBand(rule.bands, met + more));
	return possible.every((band) => band === possible[0]) ? answered(possible[0]) : undefined;
}

function findBand(bands: RuleOf<'count'>['bands'], count: number): string | undefined {
	const reached = bands.filter((band) => band.from <= count).toSorted((a, b) => a.from - b.from);
	return reached.at(-1)?.value;
}
