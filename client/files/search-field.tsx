/* Looks for a part of a title while one types, and says how many were found. */
import { useId } from 'react';
import { t } from '../ui/text.ts';

interface Props {
	readonly value: string;
	readonly found: number;
	readonly all: number;
	readonly onChange: (value: string) => void;
}

export function SearchField({ value, found, all, onChange }: Props) {
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>{t('bank.search')}</label>
			<input
				id={id}
				className="input"
				type="search"
				value={value}
				onChange={(event) => onChange(event.target.value)}
			/>
			<p role="status" className="muted small">
				{value.trim() === '' ? t('bank.count', { count: all }) : t('bank.found', { found, count: all })}
			</p>
		</div>
	);
}
