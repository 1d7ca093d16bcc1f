/*
 * The one error class for "the outside world is wrong". Its kinds are a closed union; what each means over
 * HTTP and on the command line stands in server/http/write-problem.ts. A detail carries names of fields and
 * rules, never a respondent's words.
 */

export type ProblemKind =
	| 'bad-pack'
	| 'bad-file'
	| 'bad-request'
	| 'body-too-large'
	| 'quota-reached'
	| 'too-slow'
	| 'not-signed-in'
	| 'not-allowed'
	| 'not-found'
	| 'link-unknown'
	| 'link-ended'
	| 'not-accepted'
	| 'conflict'
	| 'wrong-state'
	| 'not-ready'
	| 'question-changed'
	| 'old-page'
	| 'too-many'
	| 'disk-full'
	| 'not-available'
	| 'bad-call'
	| 'outside-failed';

/** One finding: which field (or file and path) is wrong, which rule it breaks, and what to do about it. */
export interface Fault {
	readonly field: string;
	readonly rule: string;
	readonly cure: string;
}

export class Problem extends Error {
	readonly kind: ProblemKind;
	readonly errors: readonly Fault[];
	/** Further members of the answer, such as a conflict's two texts. */
	readonly extra: Readonly<Record<string, unknown>>;

	constructor(
		kind: ProblemKind,
		detail: string,
		errors: readonly Fault[] = [],
		extra: Readonly<Record<string, unknown>> = {},
	) {
		super(detail);
		this.name = 'Problem';
		this.kind = kind;
		this.errors = errors;
		this.extra = extra;
	}
}
