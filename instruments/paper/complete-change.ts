/*
 * What came back on paper, put together with the present answer: what was left empty stays as it is. Nothing at all
 * when the two say the same.
 */
import { normaliseAnswer } from '../normalise-answer.ts';
import type { Answer, Evidence } from '../schema/answer.ts';
import type { Change, SavedAnswer } from '../schema/response.ts';

type Present = Pick<SavedAnswer, 'value' | 'status' | 'comment' | 'confidence' | 'evidence'>;

const NOTHING: Present = { value: null, status: 'unanswered' };

/** The same whatever order its members were written in. */
const plain = ({ value, status, comment, confidence, evidence }: Answer): string =>
	JSON.stringify([value, status, comment ?? '', confidence ?? '', evidence ?? []]);

/** Paper says what a document is called, where in it and where it can be read; what else was known of it stays with it. */
function keepKnown(filled: readonly Evidence[], present: readonly Evidence[]): Evidence[] {
	const left = [...present];
	return filled.map((entry) => {
		const at = left.findIndex(({ title, link }) => title === entry.title && link === entry.link);
		const [known] = at < 0 ? [] : left.splice(at, 1);
		if (!known) return entry;
		const { title: _title, article, page, link: _link, ...rest } = known;
		const place = [article, page].filter((part) => part !== undefined).join(', ');
		const isSame = place === (entry.article ?? '');
		return isSame ? known : { ...rest, ...entry };
	});
}

export function completeChange(present: Present | undefined, filled: Change): Change | undefined {
	const { value, status, comment, confidence, evidence } = present ?? NOTHING;
	const now: Change = { question: filled.question, value, status, comment, confidence, evidence };
	const change: Change = {
		question: filled.question,
		value: filled.status === undefined ? value : (filled.value ?? null),
		status: filled.status ?? status,
		comment: filled.comment ?? comment,
		confidence: filled.confidence ?? confidence,
		evidence: filled.evidence ? keepKnown(filled.evidence, evidence ?? []) : evidence,
	};
	return plain(normaliseAnswer(change)) === plain(normaliseAnswer(now)) ? undefined : change;
}
