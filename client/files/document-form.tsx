/*
 * Adds a document to the policy bank, or changes one. No form of HTML, because it also stands inside the
 * questionnaire's own; what is wrong is said at its field.
 */
import { useEffect, useId, useRef, useState } from 'react';
import type { BankDocument } from '../../instruments/schema/document.ts';
import type { StudyPack } from '../api.ts';
import { useRequest } from '../secretariat/use-request.ts';
import { Notice } from '../ui/notice.tsx';
import { t } from '../ui/text.ts';
import {
	type Draft,
	type DraftFault,
	draftOf,
	EMPTY_DRAFT,
	findDraftFaults,
	requestOf,
} from './document-draft.ts';
import { DocumentFields } from './document-fields.tsx';
import { FileField } from './file-field.tsx';
import { addDocument, changeDocument } from './files-api.ts';
import type { UploadPlace } from './start-upload.ts';

interface Props {
	readonly place: UploadPlace;
	readonly pack: StudyPack;
	/** The document to change; a new one if left out. */
	readonly document?: BankDocument | undefined;
	readonly onSaved: (document: BankDocument) => void;
	readonly onCancel: () => void;
}

export function DocumentForm({ place, pack, document, onSaved, onCancel }: Props) {
	const id = useId();
	const heading = useRef<HTMLHeadingElement>(null);
	const [draft, setDraft] = useState<Draft>(document ? draftOf(document) : EMPTY_DRAFT);
	const [faults, setFaults] = useState<readonly DraftFault[]>([]);
	const [isSending, setSending] = useState(false);
	const request = useRequest();
	useEffect(() => heading.current?.focus(), []);
	const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
	const save = async () => {
		const found = findDraftFaults(draft);
		setFaults(found);
		const [first] = found;
		if (first !== undefined) return globalThis.document.getElementById(`${id}-${first}`)?.focus();
		if (isSending) return;
		await request.run(async () => {
			const { study, country } = place;
			const asked = requestOf(draft);
			onSaved(
				document
					? await changeDocument(study, country, document.id, { ...asked, version: document.version })
					: await addDocument(study, country, asked),
			);
		});
	};
	return (
		<section className="bank-form" aria-labelledby={`${id}-heading`}>
			<h3 id={`${id}-heading`} ref={heading} tabIndex={-1}>
				{t(document ? 'bank.change' : 'bank.new')}
			</h3>
			<DocumentFields id={id} draft={draft} faults={faults} pack={pack} onChange={change} />
			<FileField place={place} file={draft.file} onChange={(file) => change({ file })} onBusy={setSending} />
			{request.trouble && (
				<Notice tone="error" title={t('bank.trouble')} live>
					<p>{request.trouble.text}</p>
				</Notice>
			)}
			<p className="actions">
				<button
					type="button"
					className="button"
					aria-disabled={request.busy || isSending}
					onClick={() => void save()}
				>
					{t(isSending ? 'bank.save.waits' : 'bank.save')}
				</button>
				<button type="button" className="button button-quiet" onClick={onCancel}>
					{t('bank.cancel')}
				</button>
			</p>
		</section>
	);
}
