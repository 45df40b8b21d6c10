import type { Source } from '../records/tables.ts';
import type { Entry, Result } from './entry.ts';
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

/** What the order of the evaluators decides: the headline figures for which there were several to choose from. */
export interface Order {
	/** Models that several evaluators measured on the benchmark of their headline figure. */
	readonly models: number;
	/** Points of top-1 by which a later evaluator has more than the headline, ascending; of those models that have it. */
	readonly more: readonly number[];
}

/** How much hangs on the order in which headline figures are taken. */
export function orderOfEvaluators(entries: readonly Entry[]): Order {
	const several = entries.flatMap(({ home, headline, results }) => {
		const top1 = headline[home]?.top1;
		const measured = results.filter((result) => result.benchmark === home && isMeasuredTop1(result));
		const by = new Set(measured.map(({ evaluator }) => evaluator));
		return top1 == null || by.size < 2
			? []
			: [Math.max(...measured.map((result) => result.top1 ?? 0)) - top1];
	});
	return { models: several.length, more: several.filter((gap) => gap > 0).sort((a, b) => a - b) };
}

const isMeasuredTop1 = ({ evidence, top1 }: Result): boolean => evidence === 'measurement' && top1 !== null;
