/* The matrix: pairs of neighbours down, items across, each cell with its sign and its words. Scrolls in its frame. */
import { Link } from 'wouter';
import type { Item } from '../../instruments/list-items.ts';
import { countryAddress } from '../ui/addresses.ts';
import { t } from '../ui/text.ts';
import { countBoth, type ShownPair } from './border-pairs.ts';
import { FIT_SIGNS, fitClass, fitText } from './fit-text.ts';

interface Props {
	/** Its id. */
	readonly study: string;
	readonly caption: string;
	readonly pairs: readonly ShownPair[];
	readonly items: readonly Item[];
	readonly titleOf: (id: string) => string;
}

function PairRow({ study, pair }: { readonly study: string; readonly pair: ShownPair }) {
	const { both, known } = countBoth([pair]);
	return (
		<tr>
			<th scope="row">
				<Link href={countryAddress(study, pair.first)}>{pair.names[0]}</Link> –<br />
				<Link href={countryAddress(study, pair.second)}>{pair.names[1]}</Link>
			</th>
			{pair.items.map(({ id, fit }) => (
				<td key={id}>
					<span className={fitClass(fit)}>
						<span className="fit-sign" aria-hidden="true">
							{FIT_SIGNS[fit]}
						</span>
						<span className="fit-words">{fitText(fit, pair.names)}</span>
					</span>
				</td>
			))}
			<td className="fit-total">{t('pairs.bothOf', { both, known })}</td>
		</tr>
	);
}

export function PairsTable({ study, caption, pairs, items, titleOf }: Props) {
	return (
		<div className="matrix-frame">
			<table className="matrix pairs">
				<caption className="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{t('pairs.column.pair')}</th>
						{items.map(({ id }) => (
							<th key={id} scope="col">
								{id} {titleOf(id)}
							</th>
						))}
						<th scope="col">{t('pairs.column.both')}</th>
					</tr>
				</thead>
				<tbody>
					{pairs.map((pair) => (
						<PairRow study={study} key={`${pair.first} ${pair.second}`} pair={pair} />
					))}
				</tbody>
			</table>
		</div>
	);
}
