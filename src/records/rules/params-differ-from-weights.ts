import { models } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const paramsDifferFromWeights: Rule = {
	name: 'params-differ-from-weights',
	severity: 'error',
	about:
		'A model has the parameters of its released weights, within a tenth, unless a note says what the paper counts.',
	needs: ['checkpoints'],
	check(records) {
		const counted = new Map(records.checkpoints.map(({ checkpoint, params }) => [checkpoint, params]));
		return models(records).flatMap(({ model }) => {
			const { params, paramsNote, slug } = model;
			if (params === null || paramsNote !== undefined) return [];
			const other = model.checkpoints
				.map((checkpoint) => ({ checkpoint, weights: counted.get(checkpoint) ?? params }))
				.find(({ weights }) => Math.max(params, weights) > 1.1 * Math.min(params, weights));
			if (other === undefined) return [];
			return [
				{
					at: model,
					record: slug,
					path: ['params'],
					expected: `about the ${other.weights} million of ${other.checkpoint}`,
					remedy:
						'see whether the row is of another variant; where the paper counts differently, say how in paramsNote',
				},
			];
		});
	},
};
