/* A link that downloads a file, saying what kind of file it is. */
interface Props {
	readonly href: string;
	readonly title: string;
	/** Kind of file, such as "HTML, one file". */
	readonly format: string;
	/** Name under which the browser keeps it; left out, the server's name. */
	readonly fileName?: string;
}

export function DownloadLink({ href, title, format, fileName }: Props) {
	return (
		<a className="download-link" href={href} download={fileName ?? ''}>
			{title} <span className="muted">({format})</span>
		</a>
	);
}
