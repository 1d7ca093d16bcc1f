/* One public fact in a line: what, value, year, source, and whether it was read there. */
import { t } from '../ui/text.ts';
import { TitledLink } from '../ui/web-link.tsx';
import type { FactRow } from './fact-rows.ts';

/** Only web addresses become links. */
function SourceLink({ fact }: { readonly fact: FactRow }) {
	const title = fact.sourceTitle === '' ? fact.sourceAddress : fact.sourceTitle;
	if (title === '') return <>{t('results.facts.noSource')}</>;
	return <TitledLink address={fact.sourceAddress} title={title} />;
}

export function FactValue({ fact }: { readonly fact: FactRow }) {
	return (
		<>
			<span className="muted">{fact.title}: </span>
			<strong>{fact.value}</strong>
		</>
	);
}

/** Where the value comes from, and a remark where nobody has read it there yet. */
export function FactSource({ fact }: { readonly fact: FactRow }) {
	return (
		<>
			<SourceLink fact={fact} />
			{fact.read === 'general-knowledge' && <span> · {t('results.facts.general')}</span>}
		</>
	);
}

export function FactLine({ fact }: { readonly fact: FactRow }) {
	return (
		<li className="voice">
			<p>
				<FactValue fact={fact} />
				{fact.year !== '' && ` (${fact.year})`}
			</p>
			<p>
				<FactSource fact={fact} />
			</p>
			{fact.note !== '' && <p className="muted">{fact.note}</p>}
		</li>
	);
}
