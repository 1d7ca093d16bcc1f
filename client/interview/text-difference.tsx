/* A text with what was put in and taken out since the version before. Told by words to those who do not see it. */
import { currentLocale, t } from '../ui/text.ts';
import { findDifference, type TextPart } from './word-difference.ts';

function Part({ part: { kind, text } }: { readonly part: TextPart }) {
	if (kind === 'same') return <>{text}</>;
	const Mark = kind === 'added' ? 'ins' : 'del';
	return (
		<Mark>
			<span className="visually-hidden">{t(`history.${kind}`)} </span>
			{text}
			<span className="visually-hidden"> {t('history.end')} </span>
		</Mark>
	);
}

export function TextDifference({ before, after }: { readonly before: string; readonly after: string }) {
	const parts = findDifference(before, after, currentLocale());
	const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { text }) => sum + text.length, 0));
	return (
		<>
			{parts.map((part, at) => (
				<Part key={`${part.kind} ${starts[at]}`} part={part} />
			))}
		</>
	);
}
