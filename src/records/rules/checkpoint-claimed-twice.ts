import { models } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { canonicalNames } from '../slug.ts';

export const checkpointClaimedTwice: Rule = {
	name: 'checkpoint-claimed-twice',
	severity: 'error',
	about: 'Released weights are one model, under whichever library’s name.',
	needs: ['sameWeights'],
	check(records) {
		const canonical = canonicalNames(records);
		const owners = new Map<string, string>();
		return models(records).flatMap(({ model }) =>
			model.checkpoints.flatMap((checkpoint, index) => {
				const owner = owners.get(canonical(checkpoint));
				if (owner === undefined) owners.set(canonical(checkpoint), model.slug);
				if (owner === undefined || owner === model.slug) return [];
				return [
					{
						at: model,
						record: model.slug,
						path: ['checkpoints', index],
						expected: `weights that are not already ${owner}`,
						remedy: 'leave them with the model that the paper trained, or make the two models one',
					},
				];
			}),
		);
	},
};
