import { arxivMonth } from '../arxiv.ts';
import type { Rule } from '../rule.ts';

export const placeholderDate: Rule = {
	name: 'placeholder-date',
	severity: 'warning',
	about: 'The first of January is what lists put where they know no more than the year.',
	check: (records) =>
		records.papers
			.filter(
				({ published, arxiv }) =>
					published.endsWith('-01-01') && (arxiv === null || arxivMonth(arxiv) !== published.slice(0, 7)),
			)
			.map((paper) => ({
				at: paper,
				record: paper.slug,
				path: ['published'],
				expected: 'the day or month of the first public version',
				remedy: 'take it from the first version on arXiv, else the month of the conference',
			})),
};
