/*
 * A form that came back, whichever of the two kinds it is → what is new in it beside the present answers, and what
 * could not be read. Compares with the newest answers, so what was filled in long ago meets what stands now.
 */
import { completeChange } from '../../instruments/paper/complete-change.ts';
import { readDocument } from '../../instruments/paper/read-document.ts';
import type { PaperFault, ReadPaper } from '../../instruments/paper/read-filled.ts';
import { readSheets } from '../../instruments/paper/read-sheet.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import type { Change, Response } from '../../instruments/schema/response.ts';
import { t } from '../ui/text.ts';
import { readDocx } from './read-docx.ts';
import { readXlsx } from './read-xlsx.ts';

export interface ReadForm {
	readonly fileName: string;
	readonly changes: readonly Change[];
	readonly faults: readonly PaperFault[];
	/** Questions that are filled in and say what stands there already. */
	readonly same: number;
	/** Of which the present answer will be replaced. */
	readonly replaced: readonly string[];
	readonly base: number;
}

export const LARGEST_FORM = 20_000_000;

const unreadable = (rule: string, cure: string): ReadPaper => ({
	...{ changes: [], found: 0, faults: [{ place: t('paper.file'), rule, cure }] },
});

async function readFile(file: File, questions: ReadonlyMap<string, Question>): Promise<ReadPaper> {
	if (file.size > LARGEST_FORM) return unreadable(t('paper.tooLarge'), t('paper.tooLarge.cure'));
	try {
		return file.name.toLowerCase().endsWith('.docx')
			? readDocument(await readDocx(file), questions)
			: readSheets(await readXlsx(file), questions);
	} catch {
		// Whatever the readers stumble over: the file is not what it says.
		return unreadable(t('paper.unreadable'), t('paper.unreadable.cure'));
	}
}

export async function readForm(
	file: File,
	questions: ReadonlyMap<string, Question>,
	present: Response,
): Promise<ReadForm> {
	const { changes, faults } = await readFile(file, questions);
	const complete = changes.flatMap((one) => completeChange(present.answers[one.question], one) ?? []);
	const isHeld = ({ question }: Change) =>
		(present.answers[question]?.status ?? 'unanswered') !== 'unanswered';
	return {
		fileName: file.name,
		changes: complete,
		faults,
		same: changes.length - complete.length,
		replaced: complete.filter(isHeld).map(({ question }) => question),
		base: present.version,
	};
}
