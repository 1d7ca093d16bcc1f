/*
 * The one door to survey-core in this room: which questions are shown under given answers, and what the engine
 * itself finds missing. A model is costly to build, so each pack keeps one; it is used at submission only,
 * never while single answers are saved (conditions are run by themselves there).
 */
import { ConditionRunner, ConditionsParser, Model } from 'survey-core';
import { listQuestions } from './list-questions.ts';
import type { Pack } from './pack.ts';
import type { AnswerValue } from './schema/answer.ts';

export type Values = Readonly<Record<string, AnswerValue>>;

export interface EngineFault {
	readonly question: string;
	readonly text: string;
}

type Condition = (values: Values) => boolean;

/** Whether the engine can read a condition; one that it cannot read would hide its question for ever. */
export const canRead = (condition: string): boolean => new ConditionRunner(condition).canRun();

function conditionOf(text: string | undefined): Condition | undefined {
	if (text === undefined) return undefined;
	const runner = new ConditionRunner(text);
	return (values) => runner.runValues({ ...values }) === true;
}

const conditions = new WeakMap<Pack, ReadonlyMap<string, readonly Condition[]>>();

function conditionsOf(pack: Pack): ReadonlyMap<string, readonly Condition[]> {
	const known = conditions.get(pack);
	if (known) return known;
	const made = new Map<string, Condition[]>();
	for (const { question, panel } of listQuestions(pack.questionnaire)) {
		const own = [conditionOf(panel?.visibleIf), conditionOf(question.visibleIf)].filter(
			(c) => c !== undefined,
		);
		if (own.length > 0) made.set(question.name, own);
	}
	conditions.set(pack, made);
	return made;
}

/**
 * Which of these questions are hidden. `values` gives the answers' values: it is asked only when one of the questions
 * has a condition at all, so that saving an answer that is always shown costs nothing here.
 */
export function hiddenAmong(pack: Pack, names: readonly string[], values: () => Values): ReadonlySet<string> {
	const conditional = names.filter((name) => conditionsOf(pack).has(name));
	if (conditional.length === 0) return new Set();
	const given = values();
	const isShown = (name: string) =>
		(conditionsOf(pack).get(name) ?? []).every((condition) => condition(given));
	return new Set(conditional.filter((name) => !isShown(name)));
}

/** Names of the questions that these answers hide. */
export const hiddenQuestions = (pack: Pack, values: Values): ReadonlySet<string> =>
	hiddenAmong(pack, [...conditionsOf(pack).keys()], () => values);

const models = new WeakMap<Pack, Model>();

/** What the engine finds missing or wrong under these answers, hidden questions left out. */
export function engineFaults(pack: Pack, values: Values): EngineFault[] {
	const model = models.get(pack) ?? new Model(pack.questionnaire);
	models.set(pack, model);
	model.data = structuredCopy(values);
	model.validate(true, false);
	return model
		.getAllQuestions(false, true, true)
		.filter((question) => question.isVisible)
		.flatMap((question) =>
			question.errors.map((error) => ({ question: question.name, text: error.getText() })),
		);
}

function structuredCopy(values: Values): Record<string, AnswerValue> {
	return Object.fromEntries(Object.entries(values).map(([name, v]) => [name, Array.isArray(v) ? [...v] : v]));
}

/** A condition as the engine's parser understood it: a comparison of a question, or a joining of such. */
export interface ParsedCondition {
	readonly operator: string;
	readonly question?: string;
	readonly values?: readonly string[];
	readonly parts?: readonly ParsedCondition[];
}

/** The engine's own tree of an operand, as far as it is read here. */
interface Operand {
	getType(): string;
	readonly operatorName?: string;
	readonly operator?: string;
	readonly left?: Operand;
	readonly right?: Operand;
	readonly expression?: Operand;
	readonly variableName?: string;
	readonly correctValue?: unknown;
	readonly values?: readonly Operand[];
}

function readOperand(operand: Operand | undefined): ParsedCondition | undefined {
	const type = operand?.getType();
	if (!operand || (type !== 'binary' && type !== 'unary')) return undefined;
	const operator = operand.operatorName ?? operand.operator ?? '';
	const parts = [readOperand(operand.left), readOperand(operand.right)].filter((part) => part !== undefined);
	if ((operator === 'and' || operator === 'or') && parts.length === 2) return { operator, parts };
	const question = (operand.left ?? operand.expression)?.variableName;
	const right = operand.right?.values ?? (operand.right ? [operand.right] : []);
	return {
		operator,
		...(question !== undefined && { question }),
		values: right.map((one) => String(one.correctValue)),
	};
}

/** A condition as a tree; undefined when the engine cannot read it. */
export const parseCondition = (text: string): ParsedCondition | undefined =>
	readOperand(new ConditionsParser().parseExpression(text) as unknown as Operand | undefined);
