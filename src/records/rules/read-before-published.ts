import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const readBeforePublished: Rule = {
	name: 'read-before-published',
	severity: 'error',
	about: 'Nobody reads a figure before it is published.',
	check: (records) =>
		claims(records).flatMap(({ claim, model, paper }) => {
			const date = claim.date ?? paper.published;
			if (claim.receipt.on.slice(0, date.length) >= date) return [];
			return [
				{
					at: claim,
					record: model.slug,
					path: ['receipt', 'on'],
					expected: `a day from ${date} on, when the figure was published`,
					remedy: 'write the day on which the source was read',
				},
			];
		}),
};
