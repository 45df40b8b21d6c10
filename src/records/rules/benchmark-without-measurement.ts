import type { Rule } from '../rule.ts';

export const benchmarkWithoutMeasurement: Rule = {
	name: 'benchmark-without-measurement',
	severity: 'error',
	about: 'Every public benchmark has measurements; without them the site would only be smaller.',
	needs: ['measurements'],
	check(records) {
		const measured = new Set(records.measurements.map(({ benchmark }) => benchmark));
		return records.benchmarks
			.filter(({ benchmark, role }) => role !== 'server' && !measured.has(benchmark))
			.map((row) => ({
				at: row,
				record: row.benchmark,
				path: ['benchmark'],
				expected: `at least one row in measurements/<evaluator>.${row.benchmark}.csv`,
				remedy: 'restore the table from the history, import it again, or remove the benchmark',
			}));
	},
};
