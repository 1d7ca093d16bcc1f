/* The questionnaire as a page to print: what paper-docx.ts draws, set for A4, with boxes that can be marked by hand. */
import type { PaperForm, PaperQuestion, PaperSection } from '../../instruments/paper/paper-form.ts';
import type { PaperWords } from '../../instruments/paper/paper-words.ts';
import { escapeHtml } from './escape-html.ts';
import { sayReference } from './say-reference.ts';
import { scriptFonts } from './script-fonts.ts';

const CSS = `
@page{size:A4;margin:18mm 16mm 20mm;@bottom-left{content:var(--foot);font-size:8pt}@bottom-right{content:counter(page);font-size:8pt}}
*{box-sizing:border-box}
body{margin:0;font:10pt/1.45 var(--fonts);color:#1c2733}
:lang(km),:lang(lo),:lang(th),:lang(my){line-height:1.6}
h1{font-size:20pt;line-height:1.25;margin:0 0 4pt}
h2{font-size:14pt;margin:0 0 4pt}
h3{font-size:11pt;margin:12pt 0 4pt}
p{margin:3pt 0}
section{break-before:page}
.small{font-size:8.5pt;color:#56616d}
.warning{background:#fff4d6;color:#7a4b00;padding:4pt 8pt}
table{width:100%;border-collapse:collapse;margin:0 0 9pt;break-inside:avoid}
th,td{border:0.7pt solid #b8b09c;padding:3pt 6pt;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{width:24%;background:#f3efe4;font-weight:700}
thead td{background:#f3efe4}
ul{list-style:none;margin:0;padding:0}
ul.row{display:flex;flex-wrap:wrap;gap:0 14pt}
.line{border-bottom:0.5pt solid #8a8f98;height:15pt;margin:0}
.mono{font-family:monospace;font-size:8pt;overflow-wrap:anywhere}`;

const paragraph = (text: string, name = ''): string =>
	text === '' ? '' : `<p${name === '' ? '' : ` class="${name}"`}>${escapeHtml(text)}</p>`;
const box = (text: string, isMarked: boolean): string =>
	`<li>${isMarked ? '☒' : '☐'} ${escapeHtml(text)}</li>`;
const space = (count: number): string => '<p class="line"></p>'.repeat(count);
const row = (title: string, content: string): string =>
	`<tr><th scope="row">${escapeHtml(title)}</th><td>${content}</td></tr>`;
/** What was written, line by line, or lines to write on. */
const written = (text: string, blankLines: number): string =>
	text === ''
		? space(blankLines)
		: text
				.split('\n')
				.map((line) => `<p>${escapeHtml(line)}</p>`)
				.join('');

function answerHtml({ choices, answer }: PaperQuestion): string {
	const said = answer?.values ?? [];
	if (choices.length === 0) return written(said.join('\n'), 2);
	return `<ul>${choices.map(({ text }) => box(text, said.includes(text))).join('')}</ul>`;
}

function questionHtml(question: PaperQuestion, words: PaperWords): string {
	const { answer } = question;
	const about = [question.help, question.how, question.onlyIf, question.required ? words.required : ''];
	const references = (answer?.evidence ?? []).map(sayReference).join('\n');
	const levels = (['high', 'medium', 'low'] as const).map((level) =>
		box(words[level], answer?.confidence === level),
	);
	const wantsMore = question.wantsEvidence || references !== '';
	const title = [question.items.join(', '), question.title].filter((part) => part !== '').join(' ');
	return `<table><thead><tr><th scope="col">${escapeHtml(question.code)}</th><td><strong>${escapeHtml(title)}</strong>${about
		.map((line) => paragraph(line, 'small'))
		.join('')}</td></tr></thead><tbody>${[
		row(words.answer, answerHtml(question)),
		row(
			words.cannotAnswer,
			`<ul class="row">${box(words.notApplicable, answer?.status === 'not-applicable')}${box(words.dontKnow, answer?.status === 'dont-know')}</ul>`,
		),
		row(words.comment, written(answer?.comment ?? '', 2)),
		...(wantsMore
			? [
					row(words.evidence, paragraph(words.evidenceHint, 'small') + written(references, 2)),
					row(words.confidence, `<ul class="row">${levels.join('')}</ul>`),
				]
			: []),
	].join('')}</tbody></table>`;
}

const sectionHtml = (section: PaperSection, words: PaperWords): string =>
	`<section><h2>${escapeHtml(section.title)}</h2>${paragraph(section.description)}${paragraph(
		section.askedOf === '' ? '' : `${words.askedOf}: ${section.askedOf}`,
		'small',
	)}${section.questions.map((question) => questionHtml(question, words)).join('')}</section>`;

function headHtml({ head, words, isFilled }: PaperForm): string {
	const { receipt } = head;
	return `<h1>${escapeHtml(head.title)}</h1>${paragraph(`${head.round}: ${head.country}, ${head.respondent}`)}${paragraph(
		head.caution,
		'warning',
	)}${paragraph(isFilled ? words.filled : words.blank)}${
		receipt
			? `<p>${escapeHtml(words.receipt)}: <span class="mono">${receipt.sha256}</span>, ${escapeHtml(receipt.at)}, ${escapeHtml(receipt.by)}</p>`
			: ''
	}<h3>${escapeHtml(words.howTo)}</h3>${words.steps.map((step, i) => paragraph(`${i + 1}. ${step}`)).join('')}<p><strong>${escapeHtml(words.noPerson)}</strong></p>${paragraph(head.disclaimer, 'small')}`;
}

const signOffHtml = (words: PaperWords): string =>
	`<section><h2>${escapeHtml(words.signOff)}</h2>${paragraph(words.signOffText)}<table><tbody>${[words.name, words.office, words.date, words.signature].map((title) => row(title, space(2))).join('')}</tbody></table></section>`;

const cssText = (text: string): string => `"${text.replace(/[^\p{L}\p{M}\p{N} .·,-]/gu, ' ')}"`;

export function paperHtml(form: PaperForm): string {
	const { head, words, sections } = form;
	const body = `${headHtml(form)}${sections.map((section) => sectionHtml(section, words)).join('')}${signOffHtml(words)}`;
	const { families, css } = scriptFonts(body);
	const fonts = ['Noto Sans', ...families, 'system-ui', 'sans-serif'].map((name) =>
		name.includes(' ') ? `"${name}"` : name,
	);
	const foot = cssText(`${head.study} ${head.packVersion} · ${head.country} · ${head.respondent}`);
	return `<!doctype html><html lang="${escapeHtml(head.language)}"><head><meta charset="utf-8"><title>${escapeHtml(
		`${head.title}: ${head.round}`,
	)}</title><style>:root{--fonts:${fonts.join(',')};--foot:${foot}}${css}${CSS}</style></head><body>${body}</body></html>`;
}
