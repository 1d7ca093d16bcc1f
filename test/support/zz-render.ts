import { readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { loadPack } from '../../data/load-pack.ts';
import { readFacts } from '../../data/read-facts.ts';
import { parse } from 'csv-parse/sync';
import { scoreStudy } from '../../analysis/score/score-study.ts';
import { canonicalAnswers } from '../../analysis/score/canonical-answers.ts';
import { buildReport } from '../../analysis/report/build-report.ts';
import { renderHtml } from '../../server/export/html-report.ts';
import { proposeAnswers } from '../../instruments/propose-answers.ts';
const sha = (t: string) => createHash('sha256').update(t).digest('hex');
const recipe = (pack: any, rows: any) => ({ pack: pack.id, packVersion: pack.version, inputsSha256: sha(canonicalAnswers(rows)), rulesVersion: '1', options: { respondents: 'all' }, seed: null, generatedAt: '2026-07-28T08:00:00.000Z' });
const now = '2026-07-28T08:00:00.000Z';
{
	const pack = loadPack('instruments/packs/asean-cps');
	const rows = parse(readFileSync('data/samples/asean-cps-training/answers.csv'), { columns: true }) as any[];
	for (const r of rows) r.status ||= 'answered';
	console.time('score'); const sheet = scoreStudy(pack, rows, recipe(pack, rows)); console.timeEnd('score');
	const round = pack.rounds.find((r) => r.id === 'training')!;
	const standings = round.members!.map((m, i) => ({ country: m.code, name: m.name, state: i === 7 ? ('cleared' as const) : ('released' as const), submittedAt: '2026-05-01T00:00:00Z', clearedAt: '2026-05-12T00:00:00Z', releasedAt: '2026-06-02T00:00:00Z' }));
	console.time('model'); const model = buildReport({ pack, round, sheet, members: round.members!, standings, facts: [], kind: 'consultation', now }); console.timeEnd('model');
	console.time('html'); writeFileSync('/tmp/training.html', await renderHtml(model)); console.timeEnd('html');
}
{
	const pack = loadPack('instruments/packs/public-record');
	const facts = ['facts.csv', 'facts-who-2014.csv'].flatMap((f) => readFacts(readFileSync(`data/reference/${f}`, 'utf8'), f));
	const round = pack.rounds[0]!;
	const rows = pack.members.flatMap((m) => proposeAnswers(pack.facts, facts, m.code).flatMap((p) => p.answer ? [{ country: m.code, respondent: 'desk', question: p.question, value: p.answer.value === null ? '' : String(p.answer.value), status: p.answer.status, evidence: p.facts.some((f) => f.read === 'found-in-source') ? p.facts[0]!.sourceTitle : '', confidence: '', comment: '' }] : []));
	const sheet = scoreStudy(pack, rows, recipe(pack, rows));
	const model = buildReport({ pack, round, sheet, members: pack.members, facts, kind: 'consultation', now });
	writeFileSync('/tmp/public.html', await renderHtml(model));
}
