/* One upload as a form shows it: how far it is, what went wrong, and the way to end it. It ends with its page. */
import { useEffect, useRef, useState } from 'react';
import type { FileInfo } from '../../instruments/schema/document.ts';
import { ApiError } from '../api.ts';
import { sayTrouble } from '../clearance/use-action.ts';
import { t } from '../ui/text.ts';
import { isTooLarge, startUpload, type UploadPlace } from './start-upload.ts';
import type { UploadState } from './upload-file.ts';

interface Running {
	readonly state: UploadState | undefined;
	/** What went wrong and what to do; undefined while all is well. */
	readonly trouble: string | undefined;
	readonly start: (file: File) => Promise<void>;
	readonly cancel: () => void;
}

/** The rule that the file breaks with its cure, where the server named them. */
function sayFileTrouble(error: ApiError): string {
	const [fault] = error.problem.errors ?? [];
	const named = fault?.field === 'file' || fault?.field === 'size';
	return named && fault ? t('files.refused', { rule: fault.rule, cure: fault.cure }) : sayTrouble(error);
}

export function useUpload(place: UploadPlace, onKept: (file: FileInfo) => void): Running {
	const [state, setState] = useState<UploadState>();
	const [trouble, setTrouble] = useState<string>();
	const running = useRef<AbortController>(undefined);
	useEffect(() => () => running.current?.abort(), []);
	const start = async (file: File) => {
		if (isTooLarge(file)) return setTrouble(t('files.tooLarge'));
		if (file.size === 0) return setTrouble(t('files.empty'));
		const control = new AbortController();
		running.current = control;
		setTrouble(undefined);
		try {
			onKept(await startUpload(place, file, setState, control.signal));
		} catch (error) {
			if (control.signal.aborted) return;
			if (!(error instanceof ApiError)) throw error;
			setTrouble(sayFileTrouble(error));
		} finally {
			if (running.current === control) setState(undefined);
		}
	};
	return { state, trouble, start, cancel: () => running.current?.abort() };
}
