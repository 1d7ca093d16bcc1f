/*
 * The policy bank of a country, for its own people: every document in order of the alphabet, searched by title.
 * Coordinator and respondents add; the coordinator changes documents and takes out what nothing cites.
 */
import '../styles/bank.css';
import { useState } from 'react';
import { findDocuments } from '../../instruments/find-documents.ts';
import type { BankDocument } from '../../instruments/schema/document.ts';
import type { Study } from '../../instruments/schema/study.ts';
import type { StudyPack } from '../api.ts';
import { ConfirmDialog } from '../secretariat/confirm-dialog.tsx';
import { useRequest } from '../secretariat/use-request.ts';
import { loadPack } from '../session/load-pack.ts';
import { mayDo, usePersonOf } from '../session/session-context.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { DocumentEntry } from './document-entry.tsx';
import { DocumentForm } from './document-form.tsx';
import { listDocuments, removeDocument } from './files-api.ts';
import { SearchField } from './search-field.tsx';
import type { UploadPlace } from './start-upload.ts';

interface TakeOutProps {
	readonly place: UploadPlace;
	readonly document: BankDocument;
	readonly onDone: () => void;
	readonly onClose: () => void;
}

function TakeOut({ place, document, onDone, onClose }: TakeOutProps) {
	const request = useRequest();
	const remove = async () => {
		if (await request.run(() => removeDocument(place.study, place.country, document.id))) onDone();
	};
	return (
		<ConfirmDialog
			title={t('bank.remove.title')}
			confirm={t('bank.remove')}
			isDestructive
			request={request}
			onConfirm={() => void remove()}
			onClose={onClose}
		>
			<p>{t('bank.remove.text', { title: document.titleEnglish || document.title })}</p>
		</ConfirmDialog>
	);
}

interface ListProps {
	readonly place: UploadPlace;
	readonly pack: StudyPack;
	readonly documents: readonly BankDocument[];
	readonly mayEdit: boolean;
	readonly onChanged: () => void;
}

function DocumentList({ place, pack, documents, mayEdit, onChanged }: ListProps) {
	const [search, setSearch] = useState('');
	const [editing, setEditing] = useState<string>();
	const [leaving, setLeaving] = useState<BankDocument>();
	const found = findDocuments(documents, search);
	const done = () => {
		setEditing(undefined);
		setLeaving(undefined);
		onChanged();
	};
	return (
		<>
			<SearchField value={search} found={found.length} all={documents.length} onChange={setSearch} />
			<ul className="bank-list">
				{found.map((document) =>
					editing === document.id ? (
						<li key={document.id}>
							<DocumentForm
								place={place}
								pack={pack}
								document={document}
								onSaved={done}
								onCancel={() => setEditing(undefined)}
							/>
						</li>
					) : (
						<DocumentEntry key={document.id} place={place} document={document} pack={pack}>
							{mayEdit && (
								<p className="actions">
									<button type="button" className="link-button" onClick={() => setEditing(document.id)}>
										{t('bank.change')}
									</button>
									{document.citedBy.length === 0 && (
										<button type="button" className="link-button" onClick={() => setLeaving(document)}>
											{t('bank.remove')}
										</button>
									)}
								</p>
							)}
						</DocumentEntry>
					),
				)}
			</ul>
			{leaving && (
				<TakeOut place={place} document={leaving} onDone={done} onClose={() => setLeaving(undefined)} />
			)}
		</>
	);
}

export function BankPage({ study, country }: { readonly study: Study; readonly country: string }) {
	const person = usePersonOf(study.id);
	const place = { study: study.id, country };
	const [isNew, setNew] = useState(false);
	const isOwn = person?.country === country && mayDo(person, 'documents.read');
	const load = useLoad(`bank ${study.id} ${country}`, async () => {
		if (!isOwn) return undefined;
		const [documents, pack] = await Promise.all([listDocuments(study.id, country), loadPack(study)]);
		return { documents, pack };
	});
	const name = study.members.find((member) => member.code === country)?.name ?? country;
	if (!isOwn) return <NotFoundPage />;
	const saved = () => {
		setNew(false);
		load.reload();
	};
	return (
		<Loaded load={load} asPage>
			{(bank) =>
				bank && (
					<Page title={t('bank.title', { name })} summary={<p>{t('bank.summary')}</p>}>
						{isNew ? (
							<div className="card">
								<DocumentForm place={place} pack={bank.pack} onSaved={saved} onCancel={() => setNew(false)} />
							</div>
						) : (
							mayDo(person, 'documents.add') && (
								<p>
									<button type="button" className="button" onClick={() => setNew(true)}>
										{t('bank.add')}
									</button>
								</p>
							)
						)}
						{bank.documents.length === 0 ? (
							<EmptyState title={t('bank.empty.title')}>
								<p>{t('bank.empty.text')}</p>
							</EmptyState>
						) : (
							<DocumentList
								place={place}
								pack={bank.pack}
								documents={bank.documents}
								mayEdit={mayDo(person, 'documents.edit')}
								onChanged={load.reload}
							/>
						)}
					</Page>
				)
			}
		</Loaded>
	);
}
