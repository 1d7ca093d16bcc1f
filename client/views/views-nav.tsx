/*
 * The views of a comparison side by side: the scores themselves, and the pages that ask more of them. Stands on each
 * of these pages, so that none of them is far from the others.
 */
import { Link, useLocation } from 'wouter';
import {
	agreementAddress,
	changesAddress,
	comparisonAddress,
	gapsAddress,
	pairsAddress,
	robustnessAddress,
	whatIfAddress,
} from '../ui/addresses.ts';
import { t } from '../ui/text.ts';

const VIEWS = [
	['views.scores', comparisonAddress],
	['views.gaps', gapsAddress],
	['views.pairs', pairsAddress],
	['views.changes', changesAddress],
	['views.agreement', agreementAddress],
	['views.robustness', robustnessAddress],
	['views.whatIf', whatIfAddress],
] as const;

export function ViewsNav({ study }: { readonly study: string }) {
	const [path] = useLocation();
	return (
		<nav className="views-nav" aria-label={t('views')}>
			<ul>
				{VIEWS.map(([text, addressOf]) => (
					<li key={text}>
						<Link href={addressOf(study)} aria-current={path === addressOf(study) ? 'page' : undefined}>
							{t(text)}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
