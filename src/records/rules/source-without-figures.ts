import type { Rule } from '../rule.ts';

export const sourceWithoutFigures: Rule = {
	name: 'source-without-figures',
	severity: 'error',
	about:
		'A source that measures accuracy or speed has its tables; without them the site would only be smaller.',
	needs: ['measurements', 'speeds'],
	check(records) {
		const measuring = new Set(records.measurements.map(({ evaluator }) => evaluator));
		const timing = new Set(records.speeds.map(({ source }) => source));
		return records.sources.flatMap((row) => {
			const folder =
				row.precedence !== null && !measuring.has(row.source)
					? 'measurements'
					: row.device !== null && !timing.has(row.source)
						? 'speed'
						: undefined;
			if (folder === undefined) return [];
			return [
				{
					at: row,
					record: row.source,
					path: ['source'],
					expected: `at least one row in ${folder}/${row.source}${folder === 'speed' ? '' : '.<benchmark>'}.csv`,
					remedy: 'restore the table from the history, import it again, or remove the source',
				},
			];
		});
	},
};
