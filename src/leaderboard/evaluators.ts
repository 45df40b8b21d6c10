import type { Source } from '../records/tables.ts';
import type { Ledger } from './ledger.ts';

/** Who measured, and how much. */
export interface Evaluator {
	readonly source: Source;
	readonly models: number;
	readonly results: number;
	/** Ids, in the order of the table of benchmarks. */
	readonly benchmarks: readonly string[];
}

/** The evaluators, in the order in which the headline figure is taken from them. */
export function evaluators({ entries, benchmarks, sources }: Ledger): Evaluator[] {
	const measurements = entries.flatMap(({ slug, results }) =>
		results.flatMap(({ evaluator, benchmark }) =>
			evaluator === null ? [] : [{ slug, evaluator, benchmark }],
		),
	);
	return [...Map.groupBy(measurements, ({ evaluator }) => evaluator)]
		.flatMap(([id, found]): Evaluator[] => {
			const source = sources.get(id);
			if (!source) return [];
			const tested = new Set(found.map(({ benchmark }) => benchmark));
			return [
				{
					source,
					models: new Set(found.map(({ slug }) => slug)).size,
					results: found.length,
					benchmarks: [...benchmarks.keys()].filter((benchmark) => tested.has(benchmark)),
				},
			];
		})
		.sort((a, b) => (a.source.precedence ?? Infinity) - (b.source.precedence ?? Infinity));
}
