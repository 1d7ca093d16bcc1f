/* A kept file as a link that saves it, with its kind and size. */
import type { FileInfo } from '../../instruments/schema/document.ts';
import { DownloadLink } from '../ui/download-link.tsx';
import { fileAddress } from './files-api.ts';
import { sayBytes } from './say-bytes.ts';
import type { UploadPlace } from './start-upload.ts';

interface Props {
	readonly place: UploadPlace;
	readonly file: FileInfo;
}

export function FileLink({ place, file }: Props) {
	return (
		<DownloadLink
			href={fileAddress(place.study, place.country, file.id)}
			title={file.name}
			format={`${file.kind.toUpperCase()}, ${sayBytes(file.size)}`}
		/>
	);
}
