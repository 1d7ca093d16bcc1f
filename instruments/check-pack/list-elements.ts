/* Every id of a framework with its JSON path: the tree's elements, the themes and their cells. */
import type { Element, Framework } from '../schema/framework.ts';
import type { Named } from './check-unique.ts';

function ofTree(elements: readonly Element[], path: string): Named[] {
	return elements.flatMap((element, index) => {
		const here = `${path}[${index}]`;
		return [{ name: element.id, path: here }, ...ofTree(element.children ?? [], `${here}.children`)];
	});
}

function ofThemes(framework: Framework): Named[] {
	return (framework.themes?.list ?? []).flatMap((theme, i) => {
		const path = `$.themes.list[${i}]`;
		const cells = theme.cells.map((cell, j) => ({ name: cell.id, path: `${path}.cells[${j}]` }));
		return [{ name: theme.id, path }, ...cells];
	});
}

export function listElements(framework: Framework): Named[] {
	return [...ofTree(framework.domains, '$.domains'), ...ofThemes(framework)];
}
