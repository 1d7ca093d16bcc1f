/*
 * A calm word below a free text that looks as if it held personal data: what looks so, why it matters, what to do.
 * It comes when the typing pauses, and never stops the saving.
 */
import { useEffect, useMemo, useState } from 'react';
import { findPersonalData, type PersonalData } from '../../instruments/find-personal-data.ts';
import { findText, t } from '../ui/text.ts';

const PAUSE_MS = 700;

function usePaused(value: string): string {
	const [paused, setPaused] = useState(value);
	useEffect(() => {
		const timer = window.setTimeout(() => setPaused(value), PAUSE_MS);
		return () => window.clearTimeout(timer);
	}, [value]);
	return paused;
}

interface Props {
	readonly texts: readonly string[];
	/** Words that are no names of persons. */
	readonly known: ReadonlySet<string>;
	/** Left out where nobody can say that it is none. */
	readonly keep?: { readonly isKept: boolean; readonly onKeep: () => void };
}

const MOST_SHOWN = 4;

function Findings({ found }: { readonly found: readonly PersonalData[] }) {
	return (
		<ul>
			{found.slice(0, MOST_SHOWN).map(({ kind, excerpt }) => (
				<li key={`${kind} ${excerpt}`}>
					“{excerpt}” {findText(`personal.kind.${kind}`, '')}
				</li>
			))}
		</ul>
	);
}

function Warning({ found, keep }: { readonly found: readonly PersonalData[]; readonly keep: Props['keep'] }) {
	if (keep?.isKept === true) return <p className="muted small">{t('personal.kept')}</p>;
	return (
		<div className="notice notice-warning small">
			<p className="notice-title">{t('personal.title')}</p>
			<Findings found={found} />
			<p>{t('personal.why')}</p>
			<p>{t(keep === undefined ? 'personal.rewrite' : 'personal.rewriteOrKeep')}</p>
			{keep && (
				<p>
					<button type="button" className="link-button" onClick={keep.onKeep}>
						{t('personal.keep')}
					</button>
				</p>
			)}
		</div>
	);
}

export function PersonalWarning({ texts, known, keep }: Props) {
	const joined = usePaused(texts.join('\n'));
	const found = useMemo(() => {
		const all = joined.split('\n').flatMap((text) => findPersonalData(text, known));
		return [...new Map(all.map((one) => [`${one.kind} ${one.excerpt}`, one])).values()];
	}, [joined, known]);
	return <div aria-live="polite">{found.length > 0 && <Warning found={found} keep={keep} />}</div>;
}
