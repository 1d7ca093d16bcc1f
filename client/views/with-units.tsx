/* Gives a page of the comparison its released members, or what stands there as long as there are none. */
import { type ReactNode, useMemo } from 'react';
import type { Study } from '../../instruments/schema/study.ts';
import type { ResultsData } from '../results/results-data.ts';
import { currentLocale } from '../ui/text.ts';
import { releasedUnits, type Unit } from './released-units.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly empty: ReactNode;
	/** `units` stays the same list as long as the results do. */
	readonly children: (units: readonly Unit[], first: Unit) => ReactNode;
}

export function WithUnits({ study, results, empty, children }: Props) {
	const units = useMemo(() => releasedUnits(study, results.sheet, currentLocale()), [study, results.sheet]);
	const [first] = units;
	return <>{first === undefined ? empty : children(units, first)}</>;
}
