/* A choice from a list, with its label above, a hint, and what is wrong at the field itself. */
import type { ReactNode } from 'react';

interface Props {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly onChoose: (value: string) => void;
	readonly hint?: string | undefined;
	readonly fault?: string | undefined;
	/** The options. */
	readonly children: ReactNode;
}

export function ChoiceField({ id, label, value, onChoose, hint, fault, children }: Props) {
	const said = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean);
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{fault !== undefined && (
				<p className="field-error" id={`${id}-fault`}>
					{fault}
				</p>
			)}
			<select
				id={id}
				className="input"
				value={value}
				aria-invalid={fault !== undefined}
				aria-describedby={said.length > 0 ? said.join(' ') : undefined}
				onChange={(event) => onChoose(event.target.value)}
			>
				{children}
			</select>
			{hint !== undefined && (
				<p className="field-hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
		</div>
	);
}
