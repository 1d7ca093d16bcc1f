/*
 * A country's consensus meeting on one page: who is heard, what all agree on and can be confirmed in block, and the
 * items that need a talk, one by one. Which part is shown stands in the address.
 */
import '../styles/results.css';
import '../styles/views.css';
import '../styles/meeting.css';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { ConsensusDesk, SettlementRequest } from '../../instruments/schema/settlement.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { getConsensus, type StudyPack } from '../api.ts';
import { loadPack } from '../session/load-pack.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { ParamSelect, useParam } from '../views/param-select.tsx';
import { BlockBox } from './block-box.tsx';
import { MeetingItem } from './meeting-item.tsx';
import { countParts, MEETING_PARTS, type MeetingRow, meetingRows, partOf } from './meeting-rows.ts';
import { type Meeting, useMeeting } from './use-meeting.ts';

interface Props {
	readonly study: Study;
	readonly country: string;
}

function Heard({ desk }: { readonly desk: ConsensusDesk }) {
	const missing = desk.respondents.filter(({ isHeard }) => !isHeard);
	const changing = desk.respondents.filter(({ changesSince }) => changesSince);
	const names = (list: ConsensusDesk['respondents']) => list.map(({ title }) => title).join(', ');
	return (
		<>
			<p>
				{t('meeting.heard', {
					heard: desk.respondents.length - missing.length,
					total: desk.respondents.length,
				})}{' '}
				{missing.length > 0 && t('meeting.heard.missing', { names: names(missing) })}
			</p>
			{changing.length > 0 && <p>{t('meeting.heard.changing', { names: names(changing) })}</p>}
		</>
	);
}

function Filters({
	pack,
	rows,
	part,
	domain,
}: {
	pack: StudyPack;
	rows: readonly MeetingRow[];
	part: string;
	domain: string;
}) {
	const counts = countParts(rows);
	const { framework } = pack;
	return (
		<div className="filter-bar">
			<ParamSelect
				name="part"
				label={t('meeting.filter.part')}
				value={part}
				options={MEETING_PARTS.map((id) => ({ id, title: t(`meeting.part.${id}`, { count: counts[id] }) }))}
			/>
			<ParamSelect
				name="domain"
				label={t('results.filter.level', { level: framework.levels[0] ?? '' })}
				value={domain}
				options={framework.domains}
				all={t('gaps.filter.all')}
			/>
		</div>
	);
}

/** The items of a domain, and the cells of the themes that stand in it. */
function inDomain({ framework }: StudyPack, domain: string) {
	const cells = new Set(
		(framework.themes?.list ?? []).flatMap((theme) =>
			theme.cells.flatMap((cell) => (cell.domain === domain ? [cell.id] : [])),
		),
	);
	return ({ item }: MeetingRow) => domain === '' || item.path[0] === domain || cells.has(item.id);
}

interface ViewProps {
	readonly study: Study;
	readonly pack: StudyPack;
	readonly meeting: Meeting;
	readonly rows: readonly MeetingRow[];
}

function Items({ study, pack, meeting, rows }: ViewProps) {
	const { desk, busy, settle } = meeting;
	const counts = countParts(rows);
	const first = MEETING_PARTS.find((id) => counts[id] > 0) ?? 'disputed';
	const options = MEETING_PARTS.map((id) => ({ id, title: id }));
	const part = useParam('part', options, first);
	const domain = useParam('domain', pack.framework.domains);
	const shown = rows.filter(inDomain(pack, domain)).filter((row) => partOf(row) === part);
	const questions = new Map(
		listQuestions(pack.questionnaire).map(({ question }) => [question.name, question]),
	);
	return (
		<section className="stack" aria-labelledby="items">
			<h2 id="items">{t('meeting.items')}</h2>
			<Filters pack={pack} rows={rows} part={part} domain={domain} />
			{shown.length === 0 && <p className="muted">{t('meeting.items.none')}</p>}
			<ul className="meeting-list">
				{shown.map((row) => (
					<MeetingItem
						key={row.id}
						study={study}
						row={row}
						question={questions.get(row.question)}
						isOpen={desk.isOpen}
						busy={busy}
						onSettle={(one: SettlementRequest) => settle({ inBlock: false, settlements: [one] })}
					/>
				))}
			</ul>
		</section>
	);
}

function sayTitle({ desk }: Meeting, rows: readonly MeetingRow[]): string {
	const { disputed, near, settled } = countParts(rows);
	if (!desk.isOpen) return t('meeting.title.closed', { count: settled });
	return t('meeting.title', { count: disputed + near });
}

function MeetingView({ study, pack, loaded }: { study: Study; pack: StudyPack; loaded: ConsensusDesk }) {
	const meeting = useMeeting(study.id, loaded.country, loaded);
	const { desk, busy, trouble, settle } = meeting;
	const rows = meetingRows(pack.framework, desk);
	const severalHeard = desk.respondents.filter(({ isHeard }) => isHeard).length > 1;
	return (
		<Page
			title={sayTitle(meeting, rows)}
			summary={
				<>
					<p>{t('meeting.summary', study.words)}</p>
					<Heard desk={desk} />
				</>
			}
		>
			{trouble !== undefined && (
				<Notice tone="error" title={t('meeting.trouble')} live>
					<p>{trouble}</p>
				</Notice>
			)}
			{!desk.isOpen && <Notice title={t('meeting.closed.title')}>{t('meeting.closed.text')}</Notice>}
			{severalHeard || desk.settlements.length > 0 ? (
				<>
					{desk.isOpen && (
						<BlockBox rows={rows} questionnaire={pack.questionnaire} busy={busy} onSettle={settle} />
					)}
					<Items study={study} pack={pack} meeting={meeting} rows={rows} />
				</>
			) : (
				<EmptyState title={t('meeting.empty.title')}>
					<p>{t('meeting.empty.text')}</p>
				</EmptyState>
			)}
		</Page>
	);
}

export function MeetingPage({ study, country }: Props) {
	const load = useLoad(`meeting ${study.id} ${country}`, async () => {
		const [desk, pack] = await Promise.all([getConsensus(study.id, country), loadPack(study)]);
		return { desk, pack };
	});
	return (
		<Loaded load={load} asPage>
			{({ desk, pack }) => <MeetingView study={study} pack={pack} loaded={desk} />}
		</Loaded>
	);
}
