import { vanishedPermalinks } from '../permalinks.ts';
import type { Rule } from '../rule.ts';

/** Share of the published slugs that may go at once. */
const MOST = 0.01;

export const entriesGone: Rule = {
	name: 'entries-gone',
	severity: 'error',
	about: 'Of all models that were ever published, no more than 1 % is gone.',
	needs: ['papers', 'checkpoints', 'sameWeights', 'permalinks'],
	check(records) {
		const vanished = vanishedPermalinks(records);
		const [first] = vanished;
		if (first === undefined || vanished.length <= MOST * records.permalinks.length) return [];
		return [
			{
				at: first,
				record: 'all',
				path: ['slug'],
				found: `${vanished.length} of ${records.permalinks.length} published models without a page`,
				expected: 'at most 1 %',
				remedy: 'look for a table that was cut short, or an import from another version',
			},
		];
	},
};
