/*
 * A link that leads to elsewhere, followed only by who sees where: the host stands out in the address, or beside a title,
 * and what about it could deceive is said in words. What reads like a host before an @ is no link at all.
 */
import { type LinkMark, type ReadLink, readLink } from '../../instruments/read-link.ts';
import { t } from './text.ts';

const sayMarks = (marks: readonly LinkMark[]): string =>
	marks.map((mark) => t(`link.mark.${mark}`)).join(' ');

/** What to look at before following; nothing where nothing deceives. */
export function LinkMarks({ link }: { readonly link: ReadLink | undefined }) {
	if (!link || link.marks.length === 0) return null;
	return (
		<span className="link-marks">
			{t('link.beware')} {sayMarks(link.marks)} {t('link.host')} <strong>{link.host}</strong>
		</span>
	);
}

/** The address as it was typed, with its host in bold. */
export function WebAddress({ address }: { readonly address: string }) {
	const link = readLink(address);
	if (!link || link.marks.includes('name-before-host')) return <>{address}</>;
	const end = link.at + link.host.length;
	return (
		<a href={address} target="_blank" rel="noreferrer">
			{address.slice(0, link.at)}
			<strong className="link-host">{link.host}</strong>
			{address.slice(end)}
		</a>
	);
}

/** A source by its title, with the host it leads to. A title hides its address, so where that could deceive it is no link. */
export function TitledLink({ address, title }: { readonly address: string; readonly title: string }) {
	const link = readLink(address);
	if (!link) return <>{title}</>;
	if (link.marks.length > 0)
		return (
			<>
				{title} <LinkMarks link={link} />
			</>
		);
	return (
		<>
			<a href={address} target="_blank" rel="noreferrer">
				{title}
			</a>
			{title !== link.host && <span className="muted"> ({link.host})</span>}
		</>
	);
}
