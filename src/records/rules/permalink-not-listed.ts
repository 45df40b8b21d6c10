import { models } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { canonicalNames, checkpointSlug } from '../slug.ts';

export const permalinkNotListed: Rule = {
	name: 'permalink-not-listed',
	severity: 'warning',
	about: 'Every page of a model is in the list of permalinks, which is what keeps it from vanishing.',
	needs: ['permalinks', 'papers', 'sameWeights'],
	check(records) {
		const listed = new Set(records.permalinks.map(({ slug }) => slug));
		const canonical = canonicalNames(records);
		const claimed = new Set(
			models(records).flatMap(({ model }) => model.checkpoints.map((name) => canonical(name))),
		);
		return [
			...models(records).map(({ model }) => ({ at: model, path: ['slug'], slug: model.slug })),
			...records.checkpoints
				.filter(({ checkpoint }) => canonical(checkpoint) === checkpoint && !claimed.has(checkpoint))
				.map((row) => ({ at: row, path: ['checkpoint'], slug: checkpointSlug(row.checkpoint) })),
		]
			.filter(({ slug }) => !listed.has(slug))
			.map(({ at, path, slug }) => ({
				at,
				path,
				record: slug,
				expected: `a row for ${slug} in permalinks.csv`,
				remedy: 'run "npm run permalinks" when the page is published: the address is then kept for ever',
			}));
	},
};
