import { figures } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const top5BelowTop1: Rule = {
	name: 'top5-below-top1',
	severity: 'error',
	about: 'An image whose first guess is right is right within five guesses, so top-5 is never below top-1.',
	check: (records) =>
		figures(records).flatMap(({ at, record, top1, top5 }) => {
			if (top1 === null || top5 === null || top5 >= top1) return [];
			return [
				{
					at,
					record,
					path: ['top5'],
					expected: `at least the top-1 of ${top1}`,
					remedy: 'see whether the two figures were swapped, or one is of another model or an error rate',
				},
			];
		}),
};
