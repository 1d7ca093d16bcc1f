/* What the four integration readings mean, in one line each. */
import { t } from '../ui/text.ts';
import { READINGS, readingMeaning, readingText } from './integration-view.tsx';

export function ReadingKey() {
	return (
		<dl className="reading-key">
			{READINGS.map((reading) => (
				<div key={reading}>
					<dt>{readingText(reading)}</dt>
					<dd>{readingMeaning(reading)}</dd>
				</div>
			))}
			<div>
				<dt>
					<span className="swatch cell-withheld" aria-hidden="true">
						–
					</span>
				</dt>
				<dd>{t('results.reading.none')}</dd>
			</div>
		</dl>
	);
}
