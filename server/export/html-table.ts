/*
 * One table of the model as HTML: caption, scoped heads, cells with their marks, then key, notes and basis. A
 * missing figure is told in words to those who do not see its mark.
 */
import { GAP_WORDS } from '../../analysis/report/gap-words.ts';
import type {
	Basis,
	Cell,
	CellGap,
	Column,
	ReportModel,
	Row,
	TableBlock,
} from '../../analysis/report/report-model.ts';
import { escapeHtml } from './escape-html.ts';

/** Rows up to which a table is kept on one page, unless its cells have two lines. */
const SHORT = 40;
/** From here a text stands under its title on a telephone, not beside it; to here a name keeps one line. */
const LONG_TEXT = 40;
const NAME = 20;

const LOCK =
	'<svg class="lock" viewBox="0 0 12 12" aria-hidden="true"><path fill="currentColor" d="M2 5.5h8V11H2zM3.2 5.5V4a2.8 2.8 0 0 1 5.6 0v1.5H7.4V4a1.4 1.4 0 0 0-2.8 0v1.5z"/></svg>';

export function basisHtml({ n, coverage, date, source, status }: Basis): string {
	const parts = [`n = ${n}`, `Coverage: ${coverage}`, date, `Source: ${source}`, `Status: ${status}`];
	return `<p class="basis">${parts.map(escapeHtml).join('. ')}.</p>`;
}

function gapMark(gap: CellGap, wide: boolean): string {
	const { mark, word } = GAP_WORDS[gap];
	if (gap === 'not-released') return `${LOCK} ${wide ? '<span class="sr">not released</span>' : mark}`;
	return `<span class="mark" aria-hidden="true">${escapeHtml(mark)}</span><span class="sr">${escapeHtml(word)}</span>`;
}

function cellHtml(cell: Cell, column: Column | undefined, wide: boolean): string {
	const title = ` data-title="${escapeHtml(cell.kind === 'gap' && cell.span > 1 ? '' : (column?.title ?? ''))}"`;
	const align = column && column.align !== 'start' ? column.align : '';
	if (cell.kind === 'gap') {
		const span = cell.span > 1 ? ` colspan="${cell.span}"` : '';
		const detail = cell.detail === '' ? '' : `<span class="detail">${escapeHtml(cell.detail)}</span>`;
		return `<td class="gap ${cell.gap}"${span}${title}><span>${gapMark(cell.gap, wide)}${detail}</span></td>`;
	}
	if (cell.kind === 'link') {
		const link = `<a href="${escapeHtml(cell.href)}" rel="noreferrer">${escapeHtml(cell.text)}</a>`;
		return `<td class="${align}"${title}>${link}</td>`;
	}
	if (cell.kind === 'text') {
		const long = cell.text.length > LONG_TEXT ? ' long' : '';
		return `<td class="${align}${long}"${title}>${escapeHtml(cell.text)}</td>`;
	}
	const tint = cell.phase === null ? '' : ` phase-${cell.phase}`;
	const detail = cell.detail === '' ? '' : `<span class="detail">${escapeHtml(cell.detail)}</span>`;
	return `<td class="${align}${tint}"${title}><span>${escapeHtml(cell.text)}</span>${detail}</td>`;
}

function rowHtml({ heading, depth, cells }: Row, columns: readonly Column[], wide: boolean): string {
	const name = heading.length <= NAME ? 'name' : '';
	const names = [name, depth === 0 ? '' : `depth-${Math.min(depth, 3)}`]
		.filter((each) => each !== '')
		.join(' ');
	const indent = names === '' ? '' : ` class="${names}"`;
	const tds = cells.map((cell, index) => cellHtml(cell, columns[index], wide)).join('');
	return `<tr><th scope="row"${indent}>${escapeHtml(heading)}</th>${tds}</tr>`;
}

/** The key to the tints and marks that stand in this table. */
function keyHtml(block: TableBlock, model: ReportModel): string {
	const cells = block.rows.flatMap((row) => row.cells);
	const tinted = cells.some((cell) => cell.kind === 'figure' && cell.phase !== null);
	const phases = model.phaseTitles.map(
		(title, index) => `<li><span class="swatch phase-${index + 1}"></span>${escapeHtml(title)}</li>`,
	);
	const gaps = new Set(cells.flatMap((cell) => (cell.kind === 'gap' ? [cell.gap] : [])));
	const marks = [...gaps].map((gap) => {
		const mark = gap === 'not-released' ? LOCK : escapeHtml(GAP_WORDS[gap].mark);
		return `<li><span class="swatch ${gap}">${mark}</span>${escapeHtml(GAP_WORDS[gap].word)}</li>`;
	});
	const entries = [...(tinted ? phases : []), ...marks];
	return entries.length === 0 ? '' : `<ul class="key">${entries.join('')}</ul>`;
}

function headHtml(block: TableBlock): string {
	const heads = block.columns.map(
		({ title, align }) =>
			`<th scope="col"${align === 'start' ? '' : ` class="${align}"`}><span>${escapeHtml(title)}</span></th>`,
	);
	return `<thead><tr><th scope="col">${escapeHtml(block.rowTitle)}</th>${heads.join('')}</tr></thead>`;
}

const CLASSES = { list: 'cards', matrix: 'matrix', 'wide-matrix': 'matrix wide' } as const;

export function tableHtml(block: TableBlock, model: ReportModel): string {
	const wide = block.shape === 'wide-matrix';
	const rows = block.rows.map((row) => rowHtml(row, block.columns, wide)).join('\n');
	const caption = escapeHtml(block.caption);
	const frame =
		block.shape === 'list'
			? '<div>'
			: `<div class="frame" role="region" tabindex="0" aria-label="${caption}">`;
	const notes = block.notes.map((note) => `<p class="notes">${escapeHtml(note)}</p>`).join('');
	return `<figure class="${block.rows.length <= SHORT && block.shape !== 'wide-matrix' ? 'short' : 'long'}">${frame}<table class="${CLASSES[block.shape]}"><caption><span>${caption}</span></caption>${headHtml(block)}
<tbody>${rows}</tbody></table></div>${block.beside && block.shape === 'matrix' ? '' : keyHtml(block, model)}${notes}${basisHtml(block.basis)}</figure>`;
}
