import { figures } from '../figures.ts';
import { dangling } from '../references.ts';
import type { Rule } from '../rule.ts';

export const unknownBenchmark: Rule = {
	name: 'unknown-benchmark',
	severity: 'error',
	about: 'Every benchmark that a result names is in the table of benchmarks.',
	needs: ['benchmarks'],
	check: (records) =>
		dangling(
			[
				...figures(records).map(({ at, benchmark, record }) => ({
					at,
					path: ['benchmark'],
					name: benchmark,
					record,
				})),
				...records.baselines.map((row) => ({
					at: row,
					path: ['benchmark'],
					name: row.benchmark,
					record: row.baseline,
				})),
			],
			records.benchmarks.map(({ benchmark }) => benchmark),
			'a benchmark',
			'benchmarks.csv',
		),
};
