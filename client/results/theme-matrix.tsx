/*
 * One country's themes: domains down, the domain's own score and each theme's cell across, and the integration
 * reading as text at the end. Each cell opens its element on the same page.
 */
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import { t } from '../ui/text.ts';
import { cellFill } from './cell-fill.ts';
import { cellSentence } from './cell-text.ts';
import { CellView } from './cell-view.tsx';
import { IntegrationView } from './integration-view.tsx';
import { buildCell, type Cell } from './result-cell.ts';

interface Props {
	readonly country: CountryScores;
	readonly framework: Framework;
}

/** A link inside the page; the browser follows the hash, and the tree opens. */
function InnerCell({ cell, phases }: { readonly cell: Cell; readonly phases: number }) {
	return (
		<td>
			<a
				href={`#${encodeURIComponent(cell.id)}`}
				className={`cell cell-${cell.kind}`}
				style={cellFill(cell, phases)}
				title={cellSentence(cell)}
			>
				<CellView cell={cell} />
			</a>
		</td>
	);
}

export function ThemeMatrix({ country, framework }: Props) {
	const themes = framework.themes?.list ?? [];
	const phases = framework.phases?.length ?? 0;
	const level = framework.levels[0] ?? '';
	return (
		<div className="matrix-frame">
			<table className="matrix">
				<caption className="visually-hidden">{t('results.country.themes')}</caption>
				<thead>
					<tr>
						<th scope="col">{level}</th>
						<th scope="col">{t('results.themes.core', { level })}</th>
						{themes.map((theme) => (
							<th key={theme.id} scope="col" title={theme.title}>
								{theme.short ?? theme.title}
							</th>
						))}
						{framework.integration !== undefined && <th scope="col">{t('results.themes.reading')}</th>}
					</tr>
				</thead>
				<tbody>
					{framework.domains.map((domain) => (
						<tr key={domain.id}>
							<th scope="row">{domain.title}</th>
							<InnerCell cell={buildCell(country, domain.id)} phases={phases} />
							{themes.map((theme) => {
								const own = theme.cells.find((cell) => cell.domain === domain.id);
								return own === undefined ? (
									<td key={theme.id} />
								) : (
									<InnerCell key={theme.id} cell={buildCell(country, own.id)} phases={phases} />
								);
							})}
							{framework.integration !== undefined && (
								<td className="cell-reading">
									<IntegrationView entry={country.integration.find((entry) => entry.domain === domain.id)} />
								</td>
							)}
						</tr>
					))}
					<ThemeTotals country={country} framework={framework} />
				</tbody>
			</table>
		</div>
	);
}

function ThemeTotals({ country, framework }: Props) {
	const phases = framework.phases?.length ?? 0;
	return (
		<tr className="matrix-total">
			<th scope="row">{t('results.themes.whole')}</th>
			<td />
			{(framework.themes?.list ?? []).map((theme) => (
				<InnerCell key={theme.id} cell={buildCell(country, theme.id)} phases={phases} />
			))}
			{framework.integration !== undefined && <td />}
		</tr>
	);
}
