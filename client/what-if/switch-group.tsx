/* One switch of the what-if: a few ways to do the same thing, of which the first is the published one. */
import { useId } from 'react';

interface Props<Value extends string> {
	readonly title: string;
	readonly value: Value;
	readonly options: readonly { readonly value: Value; readonly text: string }[];
	readonly change: (value: Value) => void;
}

export function SwitchGroup<Value extends string>({ title, value, options, change }: Props<Value>) {
	const name = useId();
	return (
		<fieldset className="switch-group">
			<legend>{title}</legend>
			{options.map((option) => (
				<label key={option.value}>
					<input
						type="radio"
						name={name}
						checked={option.value === value}
						onChange={() => change(option.value)}
					/>
					<span>{option.text}</span>
				</label>
			))}
		</fieldset>
	);
}
