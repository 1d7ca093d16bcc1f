/* The matrix: pairs of neighbours down, items across, each cell with its sign and its words. Scrolls in its frame. */
import type { Item } from '../../instruments/list-items.ts';
import { t } from '../ui/text.ts';
import { countBoth, type ShownPair } from './border-pairs.ts';
import { FIT_SIGNS, fitClass, fitText } from './fit-text.ts';

interface Props {
	readonly caption: string;
	readonly pairs: readonly ShownPair[];
	readonly items: readonly Item[];
	readonly titleOf: (id: string) => string;
}

function PairRow({ pair }: { readonly pair: ShownPair }) {
	const { both, known } = countBoth([pair]);
	return (
		<tr>
			<th scope="row">
				{pair.names[0]} –<br />
				{pair.names[1]}
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

export function PairsTable({ caption, pairs, items, titleOf }: Props) {
	return (
		<section className="matrix-frame" aria-label={caption} tabIndex={0}>
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
						<PairRow key={`${pair.first} ${pair.second}`} pair={pair} />
					))}
				</tbody>
			</table>
		</section>
	);
}
