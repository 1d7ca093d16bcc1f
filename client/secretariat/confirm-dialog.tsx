/*
 * Asks once more before a step that cannot be undone, saying what it does. The browser's own dialog keeps the
 * focus inside, closes with Escape, and gives the focus back to the button that opened it.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import type { Request } from './use-request.ts';

interface Props {
	readonly title: string;
	readonly confirm: string;
	/** Said on the button while the step is under way. */
	readonly busyText?: string;
	readonly isDestructive?: boolean;
	readonly request: Request;
	readonly onConfirm: () => void;
	readonly onClose: () => void;
	readonly children: ReactNode;
}

export function ConfirmDialog(props: Props) {
	const { title, confirm, busyText, isDestructive = false, request, onConfirm, onClose, children } = props;
	const dialog = useRef<HTMLDialogElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const id = useId();
	useEffect(() => {
		if (dialog.current?.open === false) dialog.current.showModal();
		heading.current?.focus();
	}, []);
	return (
		<dialog ref={dialog} className="confirm" aria-labelledby={id} onClose={onClose}>
			<h2 ref={heading} id={id} tabIndex={-1}>
				{title}
			</h2>
			{children}
			{request.trouble && (
				<Notice tone="error" title={t('secretariat.trouble')} live>
					<p>{request.trouble.text}</p>
				</Notice>
			)}
			<p className="actions">
				<button
					type="button"
					className={isDestructive ? 'button button-danger' : 'button'}
					onClick={onConfirm}
					aria-disabled={request.busy}
				>
					{request.busy ? (busyText ?? confirm) : confirm}
				</button>
				<button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
					{t('secretariat.cancel')}
				</button>
			</p>
		</dialog>
	);
}
