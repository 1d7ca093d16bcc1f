/*
 * What the replications of a study start from: the compiled framework and, for each country, its items with and
 * without the evidence rule, its voices, and the arrays that every run writes over.
 */
import type { Framework } from '../../instruments/schema/framework.ts';
import type { CountryScores } from '../score/score-sheet.ts';
import { compileFramework } from './compile-framework.ts';
import { type CompiledVoices, compileVoices } from './compile-voices.ts';
import type { CompiledFramework } from './compiled-framework.ts';
import { itemShares } from './item-shares.ts';

export interface PreparedCountry {
	readonly country: string;
	/** By slot: after the evidence rule, and as answered. */
	readonly capped: Float64Array;
	readonly uncapped: Float64Array;
	readonly voices: CompiledVoices;
	/** By respondent: how often each is heard in this run; last the consensus meeting, always once. */
	readonly counts: Int32Array;
	/** By slot: the run in hand. */
	readonly shares: Float64Array;
}

export interface PreparedStudy {
	readonly compiled: CompiledFramework;
	readonly countries: readonly PreparedCountry[];
}

/** `countries`: of a score sheet, in any order; the results keep that order and do not depend on it. */
export function prepareStudy(framework: Framework, countries: readonly CountryScores[]): PreparedStudy {
	const compiled = compileFramework(framework);
	return {
		compiled,
		countries: countries.map((country) => {
			const voices = compileVoices(compiled, country);
			return {
				country: country.country,
				capped: itemShares(compiled, country),
				uncapped: itemShares(compiled, country, 'as-answered'),
				voices,
				counts: new Int32Array(voices.respondents.length + 1).fill(1),
				shares: new Float64Array(compiled.slotCount),
			};
		}),
	};
}
