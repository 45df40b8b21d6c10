import { accuracies, figures } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const fractionalPercent: Rule = {
	name: 'fractional-percent',
	severity: 'error',
	about: 'Accuracies are percent: a value of 1 or less is a fraction that somebody forgot to convert.',
	check: (records) =>
		figures(records).flatMap(({ at, record, ...row }) =>
			accuracies(row)
				.filter(({ value }) => value <= 1)
				.map(({ field, value }) => ({
					at,
					record,
					path: [field],
					expected: 'percent, not a fraction',
					remedy: `write ${Number((value * 100).toFixed(6))} if the source means a fraction`,
				})),
		),
};
