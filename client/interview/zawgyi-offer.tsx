/*
 * Beside a field with Burmese in it: whether it looks like Zawgyi, with the text as it would read in Unicode and a button
 * that puts it there. Nothing is converted unless somebody asks. The bounds are those of the detector's documentation:
 * from 0.95 on it is nearly sure, below 0.05 nothing is said, and between them the question is put more quietly.
 */
import { useEffect, useState } from 'react';
import { t } from '../ui/text.ts';

const SURE = 0.95;
const UNLIKELY = 0.05;
const BURMESE = /\p{Script=Myanmar}/u;
/** A word is not judged while it is being typed. */
const PAUSE_MILLISECONDS = 400;

interface Finding {
	readonly text: string;
	readonly unicode: string;
	readonly isSure: boolean;
}

async function findZawgyi(text: string): Promise<Finding | undefined> {
	const { zawgyiProbability, zawgyiToUnicode } = await import('./zawgyi-door.ts');
	const probability = zawgyiProbability(text);
	const unicode = zawgyiToUnicode(text);
	if (probability < UNLIKELY || unicode === text) return undefined;
	return { text, unicode, isSure: probability >= SURE };
}

function useFinding(text: string): Finding | undefined {
	const [finding, setFinding] = useState<Finding>();
	useEffect(() => {
		if (!BURMESE.test(text)) return;
		let wanted = true;
		const timer = window.setTimeout(() => {
			// Without a connection the detector cannot be fetched; the text is kept as it is.
			void findZawgyi(text)
				.catch(() => undefined)
				.then((found) => wanted && setFinding(found));
		}, PAUSE_MILLISECONDS);
		return () => {
			wanted = false;
			window.clearTimeout(timer);
		};
	}, [text]);
	return finding?.text === text ? finding : undefined;
}

interface Props {
	readonly text: string;
	readonly onConvert: (unicode: string) => void;
}

export function ZawgyiOffer({ text, onConvert }: Props) {
	const finding = useFinding(text);
	return (
		<div aria-live="polite">
			{finding && (
				<div className={finding.isSure ? 'zawgyi zawgyi-sure' : 'zawgyi'}>
					<p>{t(finding.isSure ? 'zawgyi.sure' : 'zawgyi.perhaps')}</p>
					<p lang="my">{finding.unicode}</p>
					<p>
						<button type="button" className="button button-quiet" onClick={() => onConvert(finding.unicode)}>
							{t('zawgyi.convert')}
						</button>
					</p>
				</div>
			)}
		</div>
	);
}
