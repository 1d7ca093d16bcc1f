/*
 * Inside a question: a document of the country's policy bank is chosen and cited, or a new one added and cited at
 * once, so that a law is sent once and cited wherever it is wanted.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { findDocuments } from '../../instruments/find-documents.ts';
import type { BankDocument } from '../../instruments/schema/document.ts';
import type { StudyPack } from '../api.ts';
import { Loaded } from '../ui/loaded.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { DocumentEntry } from './document-entry.tsx';
import { DocumentForm } from './document-form.tsx';
import { listDocuments } from './files-api.ts';
import { SearchField } from './search-field.tsx';
import type { UploadPlace } from './start-upload.ts';

interface Props {
	readonly place: UploadPlace;
	readonly loadPack: () => Promise<StudyPack>;
	readonly onCite: (document: BankDocument) => void;
	readonly onClose: () => void;
}

interface ChooseProps {
	readonly place: UploadPlace;
	readonly documents: readonly BankDocument[];
	readonly onCite: (document: BankDocument) => void;
	readonly onNew: () => void;
}

function Choose({ place, documents, onCite, onNew }: ChooseProps) {
	const [search, setSearch] = useState('');
	const found = findDocuments(documents, search);
	return (
		<>
			{documents.length === 0 ? (
				<p>{t('bank.pick.empty')}</p>
			) : (
				<>
					<SearchField value={search} found={found.length} all={documents.length} onChange={setSearch} />
					<ul className="bank-list bank-list-short">
						{found.map((document) => (
							<DocumentEntry key={document.id} place={place} document={document}>
								<p>
									<button
										type="button"
										className="button button-quiet"
										aria-label={t('bank.citeOne', { title: document.titleEnglish || document.title })}
										onClick={() => onCite(document)}
									>
										{t('bank.cite')}
									</button>
								</p>
							</DocumentEntry>
						))}
					</ul>
				</>
			)}
			<p>
				<button type="button" className="button" onClick={onNew}>
					{t('bank.add')}
				</button>
			</p>
		</>
	);
}

export function BankPicker({ place, loadPack, onCite, onClose }: Props) {
	const id = useId();
	const heading = useRef<HTMLHeadingElement>(null);
	const [isNew, setNew] = useState(false);
	const load = useLoad(`bank ${place.study} ${place.country}`, async () => {
		const [documents, pack] = await Promise.all([listDocuments(place.study, place.country), loadPack()]);
		return { documents, pack };
	});
	useEffect(() => heading.current?.focus(), []);
	return (
		<section className="bank-picker" aria-labelledby={id}>
			<h3 id={id} ref={heading} tabIndex={-1}>
				{t('bank.pick.title')}
			</h3>
			<Loaded load={load}>
				{({ documents, pack }) =>
					isNew ? (
						<DocumentForm place={place} pack={pack} onSaved={onCite} onCancel={() => setNew(false)} />
					) : (
						<Choose place={place} documents={documents} onCite={onCite} onNew={() => setNew(true)} />
					)
				}
			</Loaded>
			{!isNew && (
				<p>
					<button type="button" className="link-button" onClick={onClose}>
						{t('bank.pick.close')}
					</button>
				</p>
			)}
		</section>
	);
}
