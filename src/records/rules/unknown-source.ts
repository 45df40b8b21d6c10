import { dangling } from '../references.ts';
import type { Rule } from '../rule.ts';

export const unknownSource: Rule = {
	name: 'unknown-source',
	severity: 'error',
	about: 'Every file of bulk figures is named for a source of the table of sources.',
	needs: ['sources'],
	check: (records) =>
		dangling(
			[
				...firstOfEach(records.measurements, ({ evaluator }) => evaluator),
				...firstOfEach(records.speeds, ({ source }) => source),
			],
			records.sources.map(({ source }) => source),
			'a source',
			'sources.csv',
		),
};

/** The name is that of the file, so the file's first row stands for it. */
function firstOfEach<T extends object>(rows: readonly T[], nameOf: (row: T) => string) {
	const first = new Map<string, T>();
	for (const row of rows) if (!first.has(nameOf(row))) first.set(nameOf(row), row);
	return [...first].map(([name, at]) => ({ at, path: [], name, record: name }));
}
