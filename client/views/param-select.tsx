/*
 * One choice of a page that lives in its address, so that a chosen view can be shared and loaded again; changing it
 * leaves no trail of steps behind the back button.
 */
import { useCallback, useId } from 'react';
import { useSearchParams } from 'wouter';

export interface Option {
	readonly id: string;
	readonly title: string;
}

/** Sets or, with an empty value, removes one entry of the address; `also` changes more of them at once. */
export function useSetParam(): (
	name: string,
	value: string,
	also?: Readonly<Record<string, string>>,
) => void {
	const [, setParams] = useSearchParams();
	return useCallback(
		(name, value, also = {}) =>
			setParams(
				(before) => {
					const next = new URLSearchParams(before);
					for (const [key, to] of Object.entries({ ...also, [name]: value })) {
						if (to === '') next.delete(key);
						else next.set(key, to);
					}
					return next;
				},
				{ replace: true },
			),
		[setParams],
	);
}

/** The id that the address names, if the list has it; else `otherwise`. */
export function useParam(name: string, list: readonly Option[], otherwise = ''): string {
	const [params] = useSearchParams();
	const id = params.get(name) ?? '';
	return list.some((entry) => entry.id === id) ? id : otherwise;
}

interface Props {
	readonly name: string;
	readonly label: string;
	readonly value: string;
	readonly options: readonly Option[];
	/** Words for choosing nothing; left out, something is always chosen. */
	readonly all?: string;
}

export function ParamSelect({ name, label, value, options, all }: Props) {
	const id = useId();
	const set = useSetParam();
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<select id={id} className="input" value={value} onChange={(event) => set(name, event.target.value)}>
				{all !== undefined && <option value="">{all}</option>}
				{options.map((option) => (
					<option key={option.id} value={option.id}>
						{option.title}
					</option>
				))}
			</select>
		</div>
	);
}
