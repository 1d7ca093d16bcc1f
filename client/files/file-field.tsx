/*
 * The file of a document: chosen, sent with its progress shown, kept or given up. Says before anything is chosen
 * what a file must not hold.
 */
import { useId } from 'react';
import { FILE_KINDS, type FileInfo } from '../../instruments/schema/document.ts';
import { formatShare } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import { FileLink } from './file-link.tsx';
import { sayBytes } from './say-bytes.ts';
import type { UploadPlace } from './start-upload.ts';
import type { UploadState } from './upload-file.ts';
import { useUpload } from './use-upload.ts';

const ACCEPT = [...FILE_KINDS.map((kind) => `.${kind}`), '.jpeg'].join(',');

function Progress({ state, onCancel }: { readonly state: UploadState; readonly onCancel: () => void }) {
	const id = useId();
	const { phase, sent, size } = state;
	const values = { share: formatShare(sent / size), sent: sayBytes(sent), size: sayBytes(size) };
	return (
		<div className="upload">
			<p id={id} className="small">
				{t('files.progress', values)}
			</p>
			<progress max={size} value={sent} aria-labelledby={id} />
			<p role="status" className={phase === 'waiting' ? 'upload-waiting' : 'muted small'}>
				{t(`files.phase.${phase}`)}
			</p>
			<p>
				<button type="button" className="link-button" onClick={onCancel}>
					{t('files.cancel')}
				</button>
			</p>
		</div>
	);
}

interface Props {
	readonly place: UploadPlace;
	readonly file: FileInfo | undefined;
	readonly onChange: (file: FileInfo | undefined) => void;
	/** Told when a file is on its way, so that the form waits for it. */
	readonly onBusy: (busy: boolean) => void;
}

export function FileField({ place, file, onChange, onBusy }: Props) {
	const id = useId();
	const upload = useUpload(place, onChange);
	const choose = async (chosen: File | undefined) => {
		if (!chosen) return;
		onBusy(true);
		await upload.start(chosen).finally(() => onBusy(false));
	};
	if (file)
		return (
			<div className="field">
				<span className="field-label">{t('files.file')}</span>
				<p>
					<FileLink place={place} file={file} />
				</p>
				<p>
					<button type="button" className="link-button" onClick={() => onChange(undefined)}>
						{t('files.remove')}
					</button>
				</p>
			</div>
		);
	return (
		<div className="field">
			<label htmlFor={id}>{t('files.file')}</label>
			<p id={`${id}-hint`} className="field-hint">
				{t('files.hint')} <strong>{t('files.noPerson')}</strong>
			</p>
			{upload.state ? (
				<Progress state={upload.state} onCancel={upload.cancel} />
			) : (
				<input
					id={id}
					className="input"
					type="file"
					accept={ACCEPT}
					aria-describedby={`${id}-hint`}
					onChange={(event) => void choose(event.target.files?.[0])}
				/>
			)}
			{upload.trouble !== undefined && (
				<Notice tone="error" title={t('files.trouble')} live>
					<p>{upload.trouble}</p>
				</Notice>
			)}
		</div>
	);
}
