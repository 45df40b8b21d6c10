import type { Rule } from '../rule.ts';
import { publishedSlugs } from '../slug.ts';

export const redirectAstray: Rule = {
	name: 'redirect-astray',
	severity: 'error',
	about: 'A redirect leads from a slug without a page to a slug with one, in one step.',
	needs: ['papers', 'checkpoints', 'sameWeights'],
	check(records) {
		const published = new Set(publishedSlugs(records));
		return records.permalinks.flatMap((row) => {
			if (row.redirect === null) return [];
			if (published.has(row.slug)) {
				return [
					{
						at: row,
						record: row.slug,
						path: ['redirect'],
						expected: 'no redirect, since the slug has a page',
						remedy: 'empty the cell, or rename the model',
					},
				];
			}
			if (published.has(row.redirect)) return [];
			return [
				{
					at: row,
					record: row.slug,
					path: ['redirect'],
					expected: 'the slug of a model that has a page',
					remedy: 'name the slug where visitors should arrive, not one that redirects again',
				},
			];
		});
	},
};
