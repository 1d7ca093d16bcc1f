/* A field for one line of text, with its label, a hint, and what is wrong at the field itself. A password can be looked at. */
import { useId, useState } from 'react';
import { t } from '../ui/text.ts';

interface Props {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly type?: 'text' | 'email' | 'password';
	/** What browsers and programs that keep passwords may fill in. */
	readonly autoComplete: string;
	readonly inputMode?: 'numeric' | 'text';
	readonly hint?: string | undefined;
	readonly fault?: string | undefined;
}

function ShowPassword({ shown, onShow }: { shown: boolean; onShow: (shown: boolean) => void }) {
	const id = useId();
	return (
		<p className="check-line">
			<input id={id} type="checkbox" checked={shown} onChange={(event) => onShow(event.target.checked)} />{' '}
			<label htmlFor={id}>{t('account.showPassword')}</label>
		</p>
	);
}

export function TextField(props: Props) {
	const { id, label, value, onChange, type = 'text', autoComplete, inputMode = 'text', hint, fault } = props;
	const [shown, setShown] = useState(false);
	const said = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean);
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{hint !== undefined && (
				<p className="field-hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{fault !== undefined && (
				<p className="field-error" id={`${id}-fault`}>
					{fault}
				</p>
			)}
			<input
				id={id}
				className="input"
				type={type === 'password' && shown ? 'text' : type}
				value={value}
				required
				autoComplete={autoComplete}
				inputMode={inputMode}
				autoCapitalize="none"
				spellCheck={false}
				aria-invalid={fault !== undefined}
				aria-describedby={said.length > 0 ? said.join(' ') : undefined}
				onChange={(event) => onChange(event.target.value)}
			/>
			{type === 'password' && <ShowPassword shown={shown} onShow={setShown} />}
		</div>
	);
}
