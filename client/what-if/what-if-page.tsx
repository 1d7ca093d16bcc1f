/*
 * The what-if: sliders for weights and switches for the rules, and every released member scored again in the page as
 * they move. It is stored nowhere; the setting stands in the address, so that it can be shared and argued about.
 */
import '../styles/results.css';
import '../styles/views.css';
import '../styles/what-if.css';
import { useEffect, useMemo, useState } from 'react';
import type { Study } from '../../instruments/schema/study.ts';
import { type ResultsData, useResults } from '../results/results-data.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { currentLocale, t } from '../ui/text.ts';
import { NothingReleased } from '../views/nothing-released.tsx';
import { releasedUnits } from '../views/released-units.ts';
import { sayBasis } from '../views/say-basis.ts';
import { shownElements } from '../views/shown-elements.ts';
import { ViewsNav } from '../views/views-nav.tsx';
import { Controls } from './controls.tsx';
import { sayFinding } from './say-finding.ts';
import { useRescored } from './use-rescored.ts';
import { useWhatIf } from './use-what-if.ts';
import { findWeightless } from './what-if.ts';
import { WhatIfFigure } from './what-if-figure.tsx';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
}

/** Told to assistive technology once the sliders rest, not at each step. */
function useRested(text: string): string {
	const [rested, setRested] = useState('');
	useEffect(() => {
		const timer = setTimeout(() => setRested(text), 600);
		return () => clearTimeout(timer);
	}, [text]);
	return rested;
}

function WhatIfView({ study, results }: Props) {
	const { framework } = results.pack;
	const units = useMemo(() => releasedUnits(study, results.sheet, currentLocale()), [study, results.sheet]);
	const [setting, change] = useWhatIf(framework);
	const rescoring = useRescored(framework, units, setting);
	const weightless = findWeightless(framework, setting);
	const shown = rescoring?.setting.shown ?? setting.shown;
	const title = shownElements(framework).find(({ id }) => id === shown)?.title ?? '';
	const told = useRested(rescoring ? t('whatIf.told', { element: title }) : '');
	return (
		<>
			<p className="visually-hidden" role="status">
				{told}
			</p>
			<div className="what-if">
				<Controls
					framework={framework}
					setting={setting}
					change={change}
					finding={rescoring ? sayFinding(rescoring, study, framework.phases !== undefined) : ''}
				/>
				<div className="what-if-result">
					{framework.system === undefined && (
						<Notice>
							<p>{t('whatIf.noSystem', { level: framework.levels[0] ?? '' })}</p>
						</Notice>
					)}
					{weightless.length > 0 && (
						<Notice tone="warning" live>
							<p>{t('whatIf.weightless', { title: weightless.join(', ') })}</p>
						</Notice>
					)}
					{rescoring !== undefined && (
						<WhatIfFigure study={study} results={results} rescoring={rescoring} title={title} />
					)}
				</div>
			</div>
		</>
	);
}

function WhatIfContent({ study, results }: Props) {
	const any = results.sheet.countries.length > 0;
	return (
		<Page
			wide
			title={t('whatIf.title')}
			summary={<p>{t('whatIf.summary', { basis: sayBasis(study, results.sheet) })}</p>}
		>
			<ViewsNav study={study.id} />
			<Notice tone="warning" title={t('whatIf.band.title')}>
				<p>{t('whatIf.band.text')}</p>
			</Notice>
			{any ? <WhatIfView study={study} results={results} /> : <NothingReleased study={study} />}
		</Page>
	);
}

export function WhatIfPage({ study }: { readonly study: Study }) {
	const load = useResults(study);
	return (
		<Loaded load={load} asPage>
			{(results) => <WhatIfContent study={study} results={results} />}
		</Loaded>
	);
}
