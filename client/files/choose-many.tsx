/* Boxes to tick, folded until wanted: the themes or domains that a document is about. */
import { t } from '../ui/text.ts';

interface Props {
	readonly title: string;
	readonly options: readonly { readonly id: string; readonly title: string }[];
	readonly chosen: readonly string[];
	readonly onChange: (chosen: string[]) => void;
}

export function ChooseMany({ title, options, chosen, onChange }: Props) {
	if (options.length === 0) return null;
	const toggle = (id: string) =>
		onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
	return (
		<details className="fold">
			<summary>
				{title}
				{chosen.length > 0 && <span className="muted"> {t('bank.chosen', { count: chosen.length })}</span>}
			</summary>
			<fieldset className="choice-column fold-body">
				<legend className="visually-hidden">{title}</legend>
				{options.map((option) => (
					<label key={option.id}>
						<input type="checkbox" checked={chosen.includes(option.id)} onChange={() => toggle(option.id)} />
						{option.title}
					</label>
				))}
			</fieldset>
		</details>
	);
}
