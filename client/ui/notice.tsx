/*
 * A framed remark: to know, to beware, what went wrong, what went well. The tone is told in words and by the
 * frame, never by colour alone.
 */
import type { ReactNode } from 'react';

export type Tone = 'info' | 'warning' | 'error' | 'success';

interface Props {
	readonly tone?: Tone;
	readonly title?: string;
	/** Told at once to assistive technology when it appears. */
	readonly live?: boolean;
	readonly children?: ReactNode;
}

export function Notice({ tone = 'info', title, live = false, children }: Props) {
	const role = live ? { role: tone === 'error' ? 'alert' : 'status' } : {};
	return (
		<div className={`notice notice-${tone}`} {...role}>
			{title !== undefined && <p className="notice-title">{title}</p>}
			{children}
		</div>
	);
}
