/* The matrix of changes: members down, parts across, each cell with sign, words and points. Scrolls in its frame. */
import { Link } from 'wouter';
import type { ElementChange } from '../../analysis/compare/round-change.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { countryAddress } from '../ui/addresses.ts';
import { t } from '../ui/text.ts';
import type { Option } from '../views/param-select.tsx';
import type { ChangeRow } from './change-rows.ts';
import { CHANGE_SIGNS, CHANGE_WORDS, changeClass, onlyText, pointsText } from './change-text.ts';

interface Props {
	readonly study: Study;
	readonly caption: string;
	readonly columns: readonly Option[];
	readonly rows: readonly ChangeRow[];
}

function ChangeCell({ cell }: { readonly cell: ElementChange }) {
	const only = onlyText(cell);
	return (
		<td>
			<span className={`fit ${changeClass(cell.change)}`}>
				<span className="fit-sign">
					<span aria-hidden="true">{CHANGE_SIGNS[cell.change]}</span> {pointsText(cell)}
				</span>
				<span className="fit-words">{t(CHANGE_WORDS[cell.change])}</span>
				{only !== '' && <span className="fit-words">{only}</span>}
			</span>
		</td>
	);
}

export function ChangesTable({ study, caption, columns, rows }: Props) {
	return (
		<div className="matrix-frame">
			<table className="matrix">
				<caption className="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{study.words.member}</th>
						{columns.map(({ id, title }) => (
							<th key={id} scope="col">
								{title}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ code, name, cells }) => (
						<tr key={code}>
							<th scope="row">
								<Link href={countryAddress(study.id, code)}>{name}</Link>
							</th>
							{cells.map((cell) => (
								<ChangeCell key={cell.id} cell={cell} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
