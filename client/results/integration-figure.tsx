/*
 * How the issues stand to the common system, in words, per country and domain. Read from the score sheet; the
 * words are explained under the table.
 */
import { Link } from 'wouter';
import { sortMembers } from '../../analysis/charts/name-members.ts';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { countryAddress } from '../ui/addresses.ts';
import { currentLocale, t } from '../ui/text.ts';
import { DataBelow } from './data-below.tsx';
import { elementAddress } from './element-address.ts';
import { Figure } from './figure.tsx';
import { FigureNote } from './figure-note.tsx';
import { INTEGRATION_COLUMNS, integrationRecords } from './integration-records.ts';
import { IntegrationView } from './integration-view.tsx';
import { LockIcon } from './lock-icon.tsx';
import { ReadingKey } from './reading-key.tsx';
import type { ResultsData } from './results-data.ts';
import type { MatrixColumn } from './score-matrix.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly columns: readonly MatrixColumn[];
}

interface RowProps extends Pick<Props, 'columns'> {
	readonly study: string;
	readonly member: { readonly code: string; readonly name: string };
	readonly scores: CountryScores | undefined;
}

function Row({ study, member, scores, columns }: RowProps) {
	return (
		<tr>
			<th scope="row">
				<Link href={countryAddress(study, member.code)}>{member.name}</Link>
			</th>
			{scores === undefined ? (
				<td colSpan={columns.length} className="cell-locked">
					<span className="cell-locked-text">
						<LockIcon /> {t('results.kind.not-released')}
					</span>
				</td>
			) : (
				columns.map(({ id }) => (
					<td key={id}>
						<Link href={elementAddress(study, member.code, id)} className="cell cell-reading">
							<IntegrationView entry={scores.integration.find(({ domain }) => domain === id)} />
						</Link>
					</td>
				))
			)}
		</tr>
	);
}

function IntegrationTable({ study, results, columns }: Props) {
	return (
		<div className="matrix-frame">
			<table className="matrix">
				<caption className="visually-hidden">{t('results.integration.title')}</caption>
				<thead>
					<tr>
						<th scope="col">{study.words.member}</th>
						{columns.map((column) => (
							<th key={column.id} scope="col">
								{column.title}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{sortMembers(study.members, currentLocale()).map((member) => (
						<Row
							key={member.code}
							study={study.id}
							member={member}
							scores={results.sheet.countries.find(({ country }) => country === member.code)}
							columns={columns}
						/>
					))}
				</tbody>
			</table>
		</div>
	);
}

export function IntegrationFigure({ study, results, columns }: Props) {
	const { sheet } = results;
	const rows = integrationRecords(
		sheet,
		columns.map(({ id }) => id),
	);
	return (
		<Figure
			title={t('results.integration.title')}
			subtitle={t('results.integration.subtitle')}
			below={
				<>
					<ReadingKey />
					<FigureNote study={study} recipe={sheet.recipe} n={sheet.countries.length} />
					<DataBelow
						caption={t('results.integration.title')}
						fileName={`${study.id}-integration`}
						columns={INTEGRATION_COLUMNS.map((name) => ({ name, title: name.replaceAll('_', ' ') }))}
						rows={rows}
					/>
				</>
			}
		>
			<IntegrationTable study={study} results={results} columns={columns} />
		</Figure>
	);
}
