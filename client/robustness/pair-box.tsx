/*
 * How sure it is that one member stands above another: only for a pair that somebody asks about, and with a caution.
 * Folded, so that nobody meets it by chance; nothing here puts members in an order.
 */
import { printShare } from '../../analysis/charts/print-number.ts';
import { shareAbove } from '../../analysis/robustness/read-replications.ts';
import { formatNumber } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { ParamSelect, useParam } from '../views/param-select.tsx';
import type { RunView } from './run-view.ts';

function Answer({ view, one, other }: { view: RunView; one: string; other: string }) {
	const nameOf = (code: string) => view.units.find((unit) => unit.code === code)?.name ?? code;
	const values = { one: nameOf(one), other: nameOf(other), element: view.element.title };
	if (one === other) return <p>{t('robustness.pair.same')}</p>;
	const { share, runs } = shareAbove(view.replications, view.element.id, one, other);
	if (share === null) return <p>{t('robustness.pair.none', values)}</p>;
	return (
		<p>
			<strong>
				{t('robustness.pair.said', { ...values, share: printShare(share), runs: formatNumber(runs) })}
			</strong>
		</p>
	);
}

export function PairBox({ view }: { readonly view: RunView }) {
	const options = view.units.map(({ code, name }) => ({ id: code, title: name }));
	const [one, other] = [useParam('one', options), useParam('other', options)];
	if (options.length < 2) return null;
	const choose = t('robustness.pair.choose');
	return (
		<details className="card fold" open={one !== '' && other !== ''}>
			<summary>{t('robustness.pair.title', { members: view.study.words.members })}</summary>
			<p>{t('robustness.pair.caution', view.study.words)}</p>
			<div className="filter-bar">
				<ParamSelect name="one" label={t('robustness.pair.one')} value={one} options={options} all={choose} />
				<ParamSelect
					name="other"
					label={t('robustness.pair.other')}
					value={other}
					options={options}
					all={choose}
				/>
			</div>
			<div role="status">{one !== '' && other !== '' && <Answer view={view} one={one} other={other} />}</div>
		</details>
	);
}
