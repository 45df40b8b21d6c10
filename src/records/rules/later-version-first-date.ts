import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const laterVersionFirstDate: Rule = {
	name: 'later-version-first-date',
	severity: 'warning',
	about:
		'A figure read in a later version of a paper has a date of its own: that of the first version with it.',
	check: (records) =>
		claims(records)
			.filter(
				({ claim, paper }) =>
					/^v([2-9]|\d\d)$/.test(claim.receipt.version ?? '') &&
					claim.receipt.source === paper.url &&
					claim.date === undefined,
			)
			.map(({ claim, model, paper }) => ({
				at: claim,
				record: model.slug,
				path: ['date'],
				found: `a figure of ${claim.receipt.version} with the date of the first version, ${paper.published}`,
				expected: 'the date of the first version that prints the figure',
				remedy: `add "date"; if the first version prints it too, name v1 in the receipt`,
			})),
};
