/*
 * A condition of the questionnaire as a small tree, so that it can be said in words on paper. The survey engine parses
 * it; what the tree has no form for stands as the text it was written in.
 */
import { type ParsedCondition, parseCondition } from '../survey-engine.ts';

export type Condition =
	| { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
	| { readonly kind: 'is' | 'is-not'; readonly question: string; readonly values: readonly string[] }
	| { readonly kind: 'answered' | 'not-answered'; readonly question: string }
	| { readonly kind: 'other'; readonly text: string };

const joined = (kind: 'all' | 'any', parts: readonly Condition[]): Condition => ({
	kind,
	parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])),
});

/** Several values of one question said in one breath: a is x or a is y → a is x or y. */
function gather(condition: Condition): Condition {
	if (condition.kind !== 'any') return condition;
	const { parts } = condition;
	const [first] = parts;
	if (first?.kind !== 'is') return condition;
	const same = parts.flatMap((part) =>
		part.kind === 'is' && part.question === first.question ? [part] : [],
	);
	if (same.length < parts.length) return condition;
	return { ...first, values: same.flatMap(({ values }) => values) };
}

function conditionOf(parsed: ParsedCondition, text: string): Condition {
	const { operator, question, values = [], parts = [] } = parsed;
	if (operator === 'and' || operator === 'or') {
		const read = parts.map((part) => conditionOf(part, text));
		return gather(joined(operator === 'and' ? 'all' : 'any', read));
	}
	if (question === undefined) return { kind: 'other', text };
	if (operator === 'notempty') return { kind: 'answered', question };
	if (operator === 'empty') return { kind: 'not-answered', question };
	if (['equal', 'anyof', 'contains'].includes(operator)) return { kind: 'is', question, values };
	if (operator === 'notequal') return { kind: 'is-not', question, values };
	return { kind: 'other', text };
}

export function readCondition(text: string): Condition {
	const parsed = parseCondition(text);
	return parsed ? conditionOf(parsed, text) : { kind: 'other', text };
}
