/*
 * The choice of domain and theme. It lives in the address, so that a chosen view can be shared and loaded again;
 * changing it leaves no trail of steps behind the back button.
 */
import { useId } from 'react';
import { useSearchParams } from 'wouter';
import type { Framework } from '../../instruments/schema/framework.ts';
import { t } from '../ui/text.ts';

export interface Filters {
	/** Ids; empty when everything is shown or the address names something that does not exist. */
	readonly domain: string;
	readonly theme: string;
}

export function useFilters(framework: Framework): Filters {
	const [params] = useSearchParams();
	const known = (name: string, list: readonly { readonly id: string }[]) => {
		const id = params.get(name) ?? '';
		return list.some((entry) => entry.id === id) ? id : '';
	};
	return {
		domain: known('domain', framework.domains),
		theme: known('theme', framework.themes?.list ?? []),
	};
}

interface SelectProps {
	readonly name: 'domain' | 'theme';
	readonly label: string;
	readonly all: string;
	readonly value: string;
	readonly list: readonly { readonly id: string; readonly title: string }[];
}

function Select({ name, label, all, value, list }: SelectProps) {
	const id = useId();
	const [, setParams] = useSearchParams();
	const choose = (chosen: string) =>
		setParams(
			(before) => {
				const next = new URLSearchParams(before);
				if (chosen === '') next.delete(name);
				else next.set(name, chosen);
				return next;
			},
			{ replace: true },
		);
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<select id={id} className="input" value={value} onChange={(event) => choose(event.target.value)}>
				<option value="">{all}</option>
				{list.map((entry) => (
					<option key={entry.id} value={entry.id}>
						{entry.title}
					</option>
				))}
			</select>
		</div>
	);
}

export function FilterBar({
	framework,
	filters,
}: {
	readonly framework: Framework;
	readonly filters: Filters;
}) {
	const level = framework.levels[0] ?? '';
	return (
		<div className="filter-bar">
			<Select
				name="domain"
				label={t('results.filter.level', { level })}
				all={t('results.filter.allLevels', { level })}
				value={filters.domain}
				list={framework.domains}
			/>
			{framework.themes !== undefined && (
				<Select
					name="theme"
					label={t('results.filter.theme')}
					all={t('results.filter.allThemes')}
					value={filters.theme}
					list={framework.themes.list}
				/>
			)}
		</div>
	);
}
