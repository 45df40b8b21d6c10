import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const claimWithoutFigure: Rule = {
	name: 'claim-without-figure',
	severity: 'error',
	about: 'A result states a top-1 or a top-5 accuracy.',
	check: (records) =>
		claims(records)
			.filter(({ claim }) => claim.top1 === undefined && claim.top5 === undefined)
			.map(({ claim, model }) => ({
				at: claim,
				record: model.slug,
				path: [],
				found: 'a result without an accuracy',
				expected: 'top1, top5 or both',
				remedy: 'add the figure that the receipt is for, or remove the result',
			})),
};
