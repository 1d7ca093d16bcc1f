/*
 * Where a text stops being JSON. JSON.parse names the place in some of its messages only, and in other words in
 * each version of Node; a person who mends a study pack needs the line and column of every fault.
 */

const BLANK = /[\t\n\r ]*/y;
const SIMPLE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** As much of a quoted text as is right: from the space upwards, without quote and backslash, and the escapes. */
const QUOTED = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;

/** What may come next: `first` after an opening bracket, `next` after a comma, `rest` after a whole value. */
type Turn = 'value' | 'first' | 'next' | 'colon' | 'rest';

/** Where the match that begins here ends; undefined when there is none. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}

interface Walk {
	readonly text: string;
	at: number;
	turn: Turn;
	/** The brackets that are open, the innermost last. */
	readonly open: string[];
}

const closes = (bracket: string | undefined, char: string): boolean =>
	(bracket === '{' && char === '}') || (bracket === '[' && char === ']');

/** Goes over a quoted text or a simple value; false where it is wrong. */
function passValue(walk: Walk, char: string, after: Turn): boolean {
	const end = endOf(char === '"' ? QUOTED : SIMPLE, walk.text, walk.at);
	walk.at = end ?? walk.at;
	if (end === undefined || (char === '"' && walk.text[end] !== '"')) return false;
	walk.at += char === '"' ? 1 : 0;
	walk.turn = after;
	return true;
}

/** Goes over one token; false where it is wrong. */
function passToken(walk: Walk, char: string): boolean {
	const { turn, open } = walk;
	const inside = open.at(-1);
	const pass = (next: Turn): boolean => {
		walk.at += 1;
		walk.turn = next;
		return true;
	};
	if ((turn === 'first' || turn === 'rest') && closes(inside, char)) {
		open.pop();
		return pass('rest');
	}
	if (turn === 'rest') return char === ',' && inside !== undefined && pass('next');
	if (turn === 'colon') return char === ':' && pass('value');
	if (turn !== 'value' && inside === '{') return char === '"' && passValue(walk, char, 'colon');
	if (char !== '{' && char !== '[') return passValue(walk, char, 'rest');
	open.push(char);
	return pass('first');
}

/** "line:column", counted from 1, of the first character at which a text is no JSON; its end when all is good so far. */
export function findJsonFault(text: string): string {
	const walk: Walk = { text, at: 0, turn: 'value', open: [] };
	for (;;) {
		walk.at = endOf(BLANK, text, walk.at) ?? walk.at;
		if (!passToken(walk, text.charAt(walk.at))) break;
	}
	const before = text.slice(0, walk.at).split('\n');
	return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
