/*
 * The style of the downloaded report, inside the one file: a well-set document on screen, on a telephone and on
 * A4. The warning of training data runs in the margin of every printed page.
 */
import { COLOURS, FONT, phaseColour } from '../../analysis/charts/chart-theme.ts';
import type { ReportModel } from '../../analysis/report/report-model.ts';
import { cssString } from './escape-html.ts';

const phaseRules = (phases: number): string =>
	Array.from({ length: phases }, (_, index) => {
		const { fill, text } = phaseColour(index + 1, phases);
		return `.phase-${index + 1}{background:${fill};color:${text}}`;
	}).join('\n');

const BASE = `
*{box-sizing:border-box}
html{scroll-padding-top:56px;background:#faf7f0;color:${COLOURS.ink};font:16px/1.5 ${FONT};-webkit-text-size-adjust:100%;font-variant-numeric:tabular-nums}
html:is(:lang(km),:lang(lo),:lang(th),:lang(my)){line-height:1.6}
body{margin:0}
main,header.title,nav{max-width:1000px;margin:0 auto;padding:0 24px}
main{background:#fff;border:1px solid ${COLOURS.line};border-width:0 1px;padding-bottom:48px}
header.title{background:#fff;border:1px solid ${COLOURS.line};border-width:0 1px;padding-top:48px;padding-bottom:16px}
nav{background:#fff;border:1px solid ${COLOURS.line};border-width:0 1px;padding-bottom:16px}
h1{font-size:30px;line-height:1.25;margin:0 0 4px}
h2{font-size:24px;line-height:1.3;margin:0;padding-top:40px}
h3{font-size:20px;line-height:1.3;margin:32px 0 8px}
p,ul,ol,dl{max-width:70ch}
p{margin:8px 0}
ul,ol{margin:8px 0;padding-left:24px}
li{margin:2px 0}
a{color:#0b4f8a;text-underline-offset:2px}
a:focus-visible,.frame:focus-visible{outline:3px solid #ffbf47;outline-offset:1px;box-shadow:0 0 0 1px ${COLOURS.ink} inset}
.subtitle{font-size:20px;margin:0 0 24px}
.meta{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 24px}
.meta dt{color:${COLOURS.muted}} .meta dd{margin:0}
.chip{display:inline-block;border:1px solid ${COLOURS.accent};color:${COLOURS.accent};border-radius:999px;padding:0 12px}
.disclaimer{border-left:4px solid ${COLOURS.accent};padding:4px 0 4px 16px;margin:16px 0}
.warning{background:#fff4d6;color:#7a4b00;padding:8px 16px;margin:0}
.band{position:sticky;top:0;z-index:3;text-align:center;font-size:14px}
.band p,.running{max-width:none;margin:0}
.running{color:#7a4b00;font-size:13px}
.notice{border:1px solid ${COLOURS.line};border-left:4px solid ${COLOURS.accent};border-radius:6px;padding:8px 16px;margin:16px 0;max-width:70ch}
.notice p{margin:4px 0}
nav h2{padding-top:16px;font-size:20px}
nav ol{list-style:none;padding:0;columns:2;column-gap:32px;max-width:none}
nav li{break-inside:avoid;margin:4px 0;padding-left:28px;text-indent:-28px}
nav .label{display:inline-block;width:28px;text-indent:0;color:${COLOURS.muted}}
figure{margin:16px 0 24px;position:relative}
.basis,.notes{color:${COLOURS.muted};font-size:13px;line-height:1.4;margin:6px 0 0;max-width:90ch}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,320px),1fr));gap:8px 24px}
.pair{display:grid;grid-template-columns:minmax(0,370px) minmax(0,1fr);gap:8px 24px;align-items:start}
.chart svg{display:block;max-width:100%;height:auto}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

const TABLES = `
.frame{overflow-x:auto;position:relative}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.35}
caption{text-align:left;font-weight:600;font-size:15px;padding:0 0 6px}
th,td{padding:4px 8px;text-align:left;vertical-align:middle;border-bottom:1px solid ${COLOURS.line};overflow-wrap:break-word}
thead th{vertical-align:bottom;border-bottom:2px solid ${COLOURS.outline};font-weight:600}
tbody th{font-weight:400}
.matrix tbody th{font-weight:600}
.end{text-align:right}.middle{text-align:center}
.depth-1{padding-left:20px}.depth-2{padding-left:36px}.depth-3{padding-left:52px}
.matrix td{border:2px solid #fff;border-bottom:1px solid ${COLOURS.line};padding:3px 4px;min-width:40px}
.matrix thead th{font-size:13px;line-height:1.25;padding:4px;hyphens:auto}
.detail{display:block;font-size:12.5px;line-height:1.2;white-space:nowrap}
td.gap{color:${COLOURS.muted};text-align:center}
td.withheld{background:repeating-linear-gradient(45deg,#fff 0 5px,${COLOURS.line} 5px 6px)}
td.withheld .mark,td.withheld .detail{background:#fff;padding:0 3px}
td.unanswered .mark{display:inline-block;width:18px;height:14px;border:1px dashed ${COLOURS.outline};border-radius:3px;vertical-align:middle}
td.not-released{text-align:left}
.wide td.not-released{text-align:center}
.lock{width:12px;height:12px;vertical-align:-1px}
.wide thead th:not(:first-of-type){padding:4px 2px}
.matrix th.name{white-space:nowrap}
.wide thead th span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;margin:auto;display:block}
.wide tbody th{font-weight:400}
.wide tbody th.depth-1{padding-left:16px}
.wide tbody tr:has(+tr>.depth-1)>th:not(.depth-1){font-weight:600}
.cards .detail,.pair .detail{display:inline;padding-left:5px}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;padding:0;margin:8px 0 0;font-size:13px;max-width:none}
.key li{display:flex;align-items:center;gap:6px;margin:0}
.key .swatch{min-width:22px;height:16px;border-radius:3px;display:inline-block;text-align:center;line-height:16px;font-size:12.5px}
.key .withheld{border:1px dashed ${COLOURS.outline};background:repeating-linear-gradient(45deg,#fff 0 4px,${COLOURS.line} 4px 5px)}
.key .unanswered{border:1px dashed ${COLOURS.outline}}
.hash{overflow-wrap:anywhere}`;

const NARROW = `
@media screen and (max-width:640px){
main,header.title,nav{padding-left:12px;padding-right:12px;border-width:0}
h1{font-size:26px}
nav ol{columns:1}
.pair{grid-template-columns:minmax(0,1fr)}
.meta{grid-template-columns:1fr;gap:0}
.meta dd{margin-bottom:8px}
.matrix tbody th,.matrix thead th:first-of-type{position:sticky;left:0;background:#fff;z-index:1;min-width:96px;max-width:130px}
.matrix th.name{white-space:normal}
.frame caption span{display:inline-block;max-width:calc(100vw - 24px);position:sticky;left:0}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards,.cards tbody,.cards tr,.cards th,.cards td,.cards caption{display:block;width:100%}
.cards tr{border:1px solid ${COLOURS.line};border-radius:6px;margin:0 0 8px;padding:4px 8px}
.cards th,.cards td{border:0;padding:2px 0}
.cards tbody th{font-weight:600}
.cards td{display:flex;justify-content:space-between;gap:12px;text-align:right}
.cards td::before{content:attr(data-title);color:${COLOURS.muted};text-align:left}
.cards td.gap,.cards td.not-released{text-align:right}
.cards td[data-title=""]::before{content:none}
.cards td.long{display:block;text-align:left}
.cards td.long::before{display:block}
}`;

const PRINT = `
@media print{
html,main,header.title,nav{background:#fff;border:0}
html{font-size:10pt;line-height:1.4}
main,header.title,nav{max-width:none;padding:0}
.band{display:none}
h1{font-size:24pt}h2{font-size:17pt;padding-top:18pt}h3{font-size:13pt;margin:10pt 0 4pt}
p,li{max-width:92ch;margin:4pt 0}
main ul{break-inside:avoid}
p:has(+ul){break-after:avoid}
.subtitle{font-size:14pt}
h2,h3,caption,.running{break-after:avoid}
p,li{orphans:3;widows:3}
nav{break-after:page}
header.title{padding-top:24mm}
.annex{break-before:page}
table{font-size:9.5pt}
.matrix{font-size:9.5pt}
.matrix thead th{font-size:9pt}
.detail,.basis,.notes,.key,.running{font-size:8.5pt}
thead{display:table-header-group}
tr,.chart,.pair,.notice,.key,.basis,.notes{break-inside:avoid}
figure.short{break-inside:avoid}
.basis,.notes,.key{break-before:avoid}
.frame{overflow:visible}
.pair{grid-template-columns:82mm minmax(0,1fr);gap:0 4mm}
p:has(+figure),p:has(+.pair),p:has(+.charts){break-after:avoid}
.pair:has(.wide){grid-template-columns:94mm minmax(0,1fr)}
.charts{grid-template-columns:1fr 1fr}
.part.whole{break-inside:avoid}
figure{margin:8pt 0 12pt}
.pair figure{margin:4pt 0}
.basis,.notes,.key{margin-top:3pt;line-height:1.3}
.notice{margin:8pt 0;padding:4pt 10pt}
th,td{padding:2pt 4pt}
.matrix td{padding:1.5pt 2pt;min-width:0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit}
nav a{text-decoration:none}
}`;

function pageRules({ title, round, status, warning }: ReportModel): string {
	const small = `font:8.5pt ${FONT};color:${COLOURS.muted}`;
	return `
@page{size:A4;margin:17mm 15mm 15mm;
@top-left{content:${cssString(warning)};width:100%;font:600 8.5pt/1.3 ${FONT};color:#7a4b00}
@bottom-left{content:${cssString(`${title} · ${round} · ${status}`)};width:80%;${small}}
@bottom-right{content:counter(page) " / " counter(pages);${small}}}`;
}

/** All rules of one report. */
export const reportCss = (model: ReportModel): string =>
	[pageRules(model), BASE, TABLES, phaseRules(model.phases), NARROW, PRINT].join('\n');
