/*
 * The report as one HTML file that needs nothing else: style and charts inside, no script, nothing fetched. It
 * sets type only; every figure comes printed from the model. Escapes all it is given.
 */
import type { Block, ChartBlock, ReportModel, Section } from '../../analysis/report/report-model.ts';
import { drawChart } from './chart-svg.ts';
import { escapeHtml } from './escape-html.ts';
import { basisHtml, tableHtml } from './html-table.ts';
import { reportCss } from './report-css.ts';

async function chartHtml({ spec, alt, basis }: ChartBlock): Promise<string> {
	const svg = (await drawChart(spec)).replace(/ xmlns(:\w+)?="[^"]*"/g, '');
	return `<figure class="chart"><div role="img" aria-label="${escapeHtml(alt)}">${svg}</div>${basisHtml(basis)}</figure>`;
}

async function blockHtml(block: Block, model: ReportModel): Promise<string> {
	switch (block.kind) {
		case 'heading':
			return `<h3>${escapeHtml(block.text)}</h3>`;
		case 'paragraph':
			return `<p>${escapeHtml(block.text)}</p>`;
		case 'list':
			return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
		case 'notice':
			return `<div class="notice"><p><strong>${escapeHtml(block.title)}</strong></p><p>${escapeHtml(block.text)}</p></div>`;
		case 'table':
			return tableHtml(block, model);
		case 'chart':
			return chartHtml(block);
	}
}

/** Blocks that stand together: from one heading to the next. */
function splitParts(blocks: readonly Block[]): Block[][] {
	const parts: Block[][] = [];
	for (const block of blocks) {
		const last = parts.at(-1);
		if (last && block.kind !== 'heading') last.push(block);
		else parts.push([block]);
	}
	return parts;
}

const isBeside = (block: Block | undefined): boolean => block?.kind === 'table' && block.beside;

/** Blocks that share a row: a chart with the table beside it, or several charts in a row. */
function splitRows(blocks: readonly Block[]): { readonly name: string; readonly blocks: Block[] }[] {
	const rows: { name: string; blocks: Block[] }[] = [];
	for (const [index, block] of blocks.entries()) {
		const last = rows.at(-1);
		if (isBeside(block) && last) {
			last.name = 'pair';
			last.blocks.push(block);
		} else if (block.kind === 'chart' && last?.name === 'charts') last.blocks.push(block);
		else if (block.kind === 'chart' && blocks[index + 1]?.kind === 'chart')
			rows.push({ name: 'charts', blocks: [block] });
		else rows.push({ name: '', blocks: [block] });
	}
	return rows;
}

async function partHtml(blocks: readonly Block[], model: ReportModel): Promise<string> {
	const rows: string[] = [];
	for (const row of splitRows(blocks)) {
		const html: string[] = [];
		for (const block of row.blocks) html.push(await blockHtml(block, model));
		rows.push(row.name === '' ? html.join('\n') : `<div class="${row.name}">${html.join('\n')}</div>`);
	}
	const figures = blocks.filter(({ kind }) => kind === 'table' || kind === 'chart');
	const whole = figures.length <= 2 && figures[0]?.kind === 'chart';
	return `<div class="part${whole ? ' whole' : ''}">${rows.join('\n')}</div>`;
}

const isAnnex = ({ label }: Section) => /^[A-Z]$/.test(label);
const headingOf = (section: Section): string => {
	const label = isAnnex(section) ? `Annex ${section.label}.` : section.label;
	return escapeHtml(`${label} ${section.title}`.trim());
};

async function sectionHtml(section: Section, model: ReportModel): Promise<string> {
	const parts: string[] = [];
	for (const part of splitParts(section.blocks)) parts.push(await partHtml(part, model));
	const running = model.warning === '' ? '' : `<p class="running">${escapeHtml(model.warning)}</p>`;
	const id = escapeHtml(section.id);
	const annex = isAnnex(section) ? ' class="annex"' : '';
	return `<section id="${id}"${annex} aria-labelledby="${id}-title"><h2 id="${id}-title">${headingOf(section)}</h2>${running}
${parts.join('\n')}</section>`;
}

function titleHtml(model: ReportModel): string {
	const facts = [
		['Round', escapeHtml(model.round)],
		['Framework', escapeHtml(`${model.framework}, version ${model.frameworkVersion}`)],
		['Status', `<span class="chip">${escapeHtml(model.status)}</span>`],
		['Date', escapeHtml(model.date)],
	];
	const warning = model.warning === '' ? '' : `<p class="warning">${escapeHtml(model.warning)}</p>`;
	return `<header class="title"><h1>${escapeHtml(model.title)}</h1><p class="subtitle">${escapeHtml(model.subtitle)}</p>
<dl class="meta">${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
${warning}<p class="disclaimer">${escapeHtml(model.disclaimer)}</p></header>`;
}

function contentsHtml({ sections }: ReportModel): string {
	const entries = sections.map(
		({ id, label, title }) =>
			`<li><a href="#${escapeHtml(id)}"><span class="label">${escapeHtml(label)}</span>${escapeHtml(title)}</a></li>`,
	);
	return `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${entries.join('')}</ol></nav>`;
}

/** The whole file; byte-equal for an equal model. */
export async function renderHtml(model: ReportModel): Promise<string> {
	const sections: string[] = [];
	for (const section of model.sections) sections.push(await sectionHtml(section, model));
	const band =
		model.warning === '' ? '' : `<div class="warning band"><p>${escapeHtml(model.warning)}</p></div>`;
	return `<!doctype html>
<html lang="${escapeHtml(model.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${model.title}: ${model.subtitle}, ${model.round}`)}</title>
<style>${reportCss(model)}</style>
</head>
<body>
${band}${titleHtml(model)}
${contentsHtml(model)}
<main>${sections.join('\n')}</main>
</body>
</html>
`;
}
