import { claims } from '../claims.ts';
import { measurementName } from '../measurement.ts';
import type { Rule } from '../rule.ts';

export const top5BelowTop1: Rule = {
	name: 'top5-below-top1',
	severity: 'error',
	about: 'An image whose first guess is right is right within five guesses, so top-5 is never below top-1.',
	check: (records) =>
		[
			...claims(records).map(({ claim, model }) => ({ at: claim, record: model.slug, ...claim })),
			...records.measurements.map((row) => ({ at: row, record: measurementName(row), ...row })),
		].flatMap(({ at, record, top1, top5 }) => {
			if (top1 == null || top5 == null || top5 >= top1) return [];
			return [
				{
					at,
					record,
					path: ['top5'],
					expected: `at least the top-1 of ${top1}`,
					remedy: 'check whether the two figures were swapped, or one is of another model',
				},
			];
		}),
};
