/* A text to take away: shown whole in a field that cannot be changed, with a button that copies it. */
import '../styles/secretariat.css';
import { useId, useRef, useState } from 'react';
import { t } from '../ui/text.ts';
import { type CopyOutcome, copyText } from './copy-text.ts';

interface Props {
	readonly label: string;
	/** Whose text it is, for those who hear the button without seeing what stands beside it. */
	readonly of: string;
	readonly text: string;
	readonly rows?: number;
	/** A heading beside the field says the label already. */
	readonly hideLabel?: boolean;
	/** Set in even letters, as addresses are. */
	readonly isAddress?: boolean;
	readonly onCopy?: () => void;
}

const OUTCOMES = { copied: 'secretariat.copy.done', selected: 'secretariat.copy.byHand' } as const;

export function CopyField(props: Props) {
	const { label, of, text, rows = 1, hideLabel = false, isAddress = false, onCopy } = props;
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const area = useRef<HTMLTextAreaElement>(null);
	const [outcome, setOutcome] = useState<CopyOutcome>();
	const copy = async () => {
		const field = input.current ?? area.current;
		if (field === null) return;
		setOutcome(await copyText(field));
		onCopy?.();
	};
	const shared = {
		id,
		className: isAddress ? 'input mono' : 'input',
		value: text,
		readOnly: true,
		spellCheck: false,
	};
	const name = t('secretariat.copy.of', { label, title: of });
	return (
		<div className="field">
			<label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
				{label}
				<span className="visually-hidden">, {of}</span>
			</label>
			<div className="copy-line">
				{rows === 1 ? <input ref={input} {...shared} /> : <textarea ref={area} rows={rows} {...shared} />}
				<button type="button" className="button button-quiet" onClick={copy}>
					{t('secretariat.copy')} <span className="visually-hidden">{name}</span>
				</button>
			</div>
			<p className="small muted live" role="status">
				{outcome !== undefined && t(OUTCOMES[outcome])}
			</p>
		</div>
	);
}
