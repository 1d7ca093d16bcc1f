/* One small form: its fields, sending it, and what was wrong at which field; the focus goes to the first of these. */
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useRequest } from '../secretariat/use-request.ts';
import { findText, type TextKey, t } from '../ui/text.ts';

type Values<Field extends string> = Readonly<Record<Field, string>>;

const MISSING: Readonly<Record<string, TextKey>> = {
	name: 'account.fault.name-missing',
	email: 'account.fault.email-missing',
	code: 'account.fault.code-missing',
};

export interface Form<Field extends string> {
	readonly busy: boolean;
	/** What went wrong as a whole; undefined when it stands at the fields. */
	readonly trouble: string | undefined;
	readonly field: (name: Field) => {
		readonly id: string;
		readonly value: string;
		readonly fault: string | undefined;
		readonly onChange: (value: string) => void;
	};
	readonly submit: (event: FormEvent) => void;
}

/** `step`: what sending the form does; an ApiError of it is told. */
export function useForm<Field extends string>(
	empty: Values<Field>,
	step: (values: Values<Field>) => Promise<void>,
): Form<Field> {
	const id = useId();
	const [values, setValues] = useState(empty);
	const [missing, setMissing] = useState<readonly Field[]>([]);
	const request = useRequest();
	const names = Object.keys(empty) as Field[];
	const errors = request.trouble?.errors ?? [];
	const faultAt = (name: Field): string | undefined => {
		if (missing.includes(name)) return t(MISSING[name] ?? 'account.fault.password-missing');
		const error = errors.find((one) => one.field === name);
		return error && findText(`account.fault.${error.rule.replaceAll(' ', '-')}`, error.cure);
	};
	const first = names.find((name) => faultAt(name) !== undefined);
	// Each try that failed brings new trouble, and with it the focus to its first field.
	const tried = request.trouble ?? missing;
	useEffect(() => {
		if (first !== undefined && tried) document.getElementById(`${id}-${first}`)?.focus();
	}, [id, first, tried]);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const open = names.filter((name) => values[name].trim() === '');
		setMissing(open);
		request.clear();
		if (open.length === 0) void request.run(() => step(values));
	};
	return {
		busy: request.busy,
		trouble: first === undefined ? request.trouble?.text : undefined,
		field: (name) => ({
			id: `${id}-${name}`,
			value: values[name],
			fault: faultAt(name),
			onChange: (value) => setValues((before) => ({ ...before, [name]: value })),
		}),
		submit,
	};
}
