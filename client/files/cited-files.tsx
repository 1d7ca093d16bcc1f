/* The files that a country's submission cites, each with the question that does; nothing where there are none. */
import type { Question } from '../../instruments/schema/questionnaire.ts';
import { Loaded } from '../ui/loaded.tsx';
import { t } from '../ui/text.ts';
import { useLoad } from '../ui/use-load.ts';
import { FileLink } from './file-link.tsx';
import { listCitedFiles } from './files-api.ts';
import type { UploadPlace } from './start-upload.ts';

interface Props {
	readonly place: UploadPlace;
	readonly questions: readonly Question[];
}

export function CitedFiles({ place, questions }: Props) {
	const load = useLoad(`cited files ${place.study} ${place.country}`, () =>
		listCitedFiles(place.study, place.country),
	);
	const titleOf = (name: string) => questions.find((question) => question.name === name)?.title ?? name;
	return (
		<Loaded load={load}>
			{(all) => {
				const files = new Map(all.map((one) => [one.file.id, one.file]));
				if (files.size === 0) return null;
				return (
					<details className="fold-card">
						<summary>
							<h3>{t('files.cited')}</h3>
							<span className="muted">{t('files.cited.count', { count: files.size })}</span>
						</summary>
						<ul className="submission-list">
							{[...files.values()].map((file) => {
								const citing = new Set(
									all.filter((one) => one.file.id === file.id).map((one) => titleOf(one.question)),
								);
								return (
									<li key={file.id}>
										<p>
											<FileLink place={place} file={file} />
										</p>
										<ul className="small muted">
											{[...citing].map((title) => (
												<li key={title}>{title}</li>
											))}
										</ul>
									</li>
								);
							})}
						</ul>
					</details>
				);
			}}
		</Loaded>
	);
}
