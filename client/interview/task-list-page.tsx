/*
 * What a person has to do: the sections of their response with lead, others asked, how far each is, and when
 * it is due. The title says the task.
 */
import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import type { Response, SectionState } from '../../instruments/schema/response.ts';
import type { Study } from '../../instruments/schema/study.ts';
import type { StudyPack } from '../api.ts';
import { mayDo, usePersonOf } from '../session/session-context.tsx';
import { checkAddress, paperPageAddress, receiptAddress, sectionAddress } from '../ui/addresses.ts';
import { Chip, type ChipTone } from '../ui/chip.tsx';
import { formatDate, formatDay } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { AsideList } from './aside-list.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { loadDesk } from './load-section.ts';
import { SaveTrouble } from './save-trouble.tsx';
import { sayAskedToo, sayLead } from './say-asked.ts';
import { useReadOnly } from './use-read-only.ts';
import { useRevision } from './use-revision.ts';

interface Row extends SectionState {
	readonly name: string;
	readonly lead: string;
	readonly asked: string;
}

const TONES: Readonly<Record<SectionState['state'], ChipTone>> = {
	'not-started': 'plain',
	'in-progress': 'wait',
	complete: 'done',
};

function listRows(held: Response, pack: StudyPack, study: Study): readonly Row[] {
	return Object.entries(held.sections).map(([name, state]) => {
		const section = pack.questionnaire.pages.find((page) => page.name === name);
		return { ...state, name, lead: sayLead(section ?? {}, study), asked: sayAskedToo(section ?? {}, study) };
	});
}

function StateChip({ row }: { readonly row: Row }) {
	if (row.faults > 0) return <Chip tone="stop" text={t('tasks.faults', { count: row.faults })} />;
	return <Chip tone={TONES[row.state]} text={t(`tasks.state.${row.state}`)} />;
}

function columnsFor(study: Study, response: string): readonly Column<Row>[] {
	const due = study.closesOn;
	return [
		{
			title: t('tasks.section'),
			cell: (row) => <Link href={sectionAddress(study.id, response, row.name)}>{row.title}</Link>,
		},
		{ title: t('tasks.lead'), cell: (row) => row.lead },
		{ title: t('tasks.asked'), cell: (row) => row.asked },
		{
			title: t('tasks.answered'),
			numeric: true,
			cell: (row) => t('tasks.answeredOf', { answered: row.answered, total: row.total }),
		},
		{ title: t('tasks.state'), cell: (row) => <StateChip row={row} /> },
		...(due === undefined ? [] : [{ title: t('tasks.due'), cell: () => formatDay(due) }]),
	];
}

function sayTitle(held: Response): string {
	if (held.state === 'submitted') return t('tasks.title.submitted');
	const waiting = Object.values(held.sections).filter((section) => section.state !== 'complete').length;
	return waiting === 0 ? t('tasks.title.done') : t('tasks.title', { count: waiting });
}

function Summary({ held, study }: { readonly held: Response; readonly study: Study }) {
	const sections = Object.values(held.sections);
	const sum = (of: 'answered' | 'total') => sections.reduce((so, section) => so + section[of], 0);
	return (
		<>
			<p>
				{t('tasks.summary', {
					country: held.countryName,
					respondent: held.title,
					answered: sum('answered'),
					total: sum('total'),
				})}
			</p>
			{study.closesOn !== undefined && <p>{t('tasks.summary.due', { date: formatDate(study.closesOn) })}</p>}
		</>
	);
}

function NextStep({ held, study }: { readonly held: Response; readonly study: Study }) {
	const person = usePersonOf(study.id);
	if (held.state === 'submitted')
		return (
			<Notice tone="success" title={t('tasks.submitted')}>
				<p>
					<Link href={receiptAddress(study.id, held.id)}>{t('tasks.toReceipt')}</Link>
				</p>
			</Notice>
		);
	const next = mayDo(person, 'answers.submit') ? 'tasks.next.submit' : 'tasks.next.check';
	return (
		<div className="stack">
			<p>{t(next, { country: held.countryName })}</p>
			<p>
				<Link className="button" href={checkAddress(study.id, held.id)}>
					{t('tasks.toCheck')}
				</Link>
			</p>
		</div>
	);
}

interface ViewProps {
	readonly study: Study;
	readonly desk: AnswerDesk;
	readonly pack: StudyPack;
	readonly reload: () => void;
}

function TasksView({ study, desk, pack, reload }: ViewProps) {
	useRevision(desk, pack.version, reload);
	const held = useSyncExternalStore(desk.subscribe, desk.getResponse);
	const readOnly = useReadOnly(study, held);
	const standing = study.countries.find(({ country }) => country === held.country);
	return (
		<Page title={sayTitle(held)} summary={<Summary held={held} study={study} />} wide>
			<SaveTrouble desk={desk} />
			<KeptTexts study={study} desk={desk} />
			{standing?.returnedFor !== undefined && held.state === 'draft' && (
				<Notice tone="warning" title={t('tasks.returned')}>
					<p className="quote">{standing.returnedFor}</p>
				</Notice>
			)}
			<AsideList desk={desk} pack={pack} readOnly={readOnly} />
			<Table
				caption={t('tasks.caption')}
				hideCaption
				columns={columnsFor(study, held.id)}
				rows={listRows(held, pack, study)}
				rowKey={(row) => row.name}
			/>
			<NextStep held={held} study={study} />
			<p>
				<Link href={paperPageAddress(study.id, held.id)}>{t('tasks.paper')}</Link>
			</p>
		</Page>
	);
}

export function TaskListPage({ study, response }: { readonly study: Study; readonly response: string }) {
	const load = useLoad(`tasks ${response}`, () => loadDesk(study, response));
	return (
		<Loaded load={load} asPage>
			{(parts) => <TasksView study={study} {...parts} reload={load.reload} />}
		</Loaded>
	);
}
