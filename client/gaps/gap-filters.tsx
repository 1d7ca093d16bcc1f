/* Which member, which part and which level the page is about, and in which order the gaps stand: all in the address. */
import type { Framework } from '../../instruments/schema/framework.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { t } from '../ui/text.ts';
import { ParamSelect, useParam } from '../views/param-select.tsx';
import type { Unit } from '../views/released-units.ts';
import type { GapRow } from './gap-rows.ts';

export interface GapFilters {
	readonly unit: string;
	/** Empty: all. */
	readonly domain: string;
	readonly level: string;
	/** `gap`: the largest first; empty: as in the framework. */
	readonly order: string;
}

const ORDERS = ['gap'] as const;

/** Levels of the groups of this pack, from the top down; the overall score and the themes last. */
export const groupLevels = (rows: readonly GapRow[]): readonly string[] => [
	...new Set(rows.map(({ level }) => level)),
];

export function useGapFilters(
	framework: Framework,
	units: readonly Unit[],
	levels: readonly string[],
): GapFilters {
	const options = (ids: readonly string[]) => ids.map((id) => ({ id, title: id }));
	const unit = useParam('unit', options(units.map(({ code }) => code)), units[0]?.code ?? '');
	const domain = useParam('domain', framework.domains);
	const usual = levels.find((level) => level === framework.levels[1]) ?? levels[0] ?? '';
	return {
		unit,
		domain,
		level: useParam('level', options(levels), usual),
		order: useParam('order', options(ORDERS)),
	};
}

interface Props {
	readonly study: Study;
	readonly framework: Framework;
	readonly units: readonly Unit[];
	readonly levels: readonly string[];
	readonly filters: GapFilters;
}

export function GapFilterBar({ study, framework, units, levels, filters }: Props) {
	const level = framework.levels[0] ?? '';
	return (
		<div className="filter-bar">
			<ParamSelect
				name="unit"
				label={study.words.member}
				value={filters.unit}
				options={units.map(({ code, name }) => ({ id: code, title: name }))}
			/>
			<ParamSelect
				name="domain"
				label={t('results.filter.level', { level })}
				value={filters.domain}
				options={framework.domains}
				all={t('gaps.filter.all')}
			/>
			{levels.length > 1 && (
				<ParamSelect
					name="level"
					label={t('gaps.filter.level')}
					value={filters.level}
					options={levels.map((id) => ({ id, title: id }))}
				/>
			)}
			<ParamSelect
				name="order"
				label={t('gaps.filter.order')}
				value={filters.order}
				options={[{ id: 'gap', title: t('gaps.filter.order.gap') }]}
				all={t('gaps.filter.order.framework')}
			/>
		</div>
	);
}
