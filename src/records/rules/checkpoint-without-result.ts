import { models } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { canonicalNames } from '../slug.ts';

export const checkpointWithoutResult: Rule = {
	name: 'checkpoint-without-result',
	severity: 'error',
	about: 'A checkpoint has a page, so somebody measured it or a paper claims it.',
	needs: ['measurements', 'papers', 'sameWeights'],
	check(records) {
		const canonical = canonicalNames(records);
		const known = new Set([
			...records.measurements.map(({ checkpoint }) => canonical(checkpoint)),
			...models(records).flatMap(({ model }) => model.checkpoints.map((name) => canonical(name))),
		]);
		return records.checkpoints
			.filter(({ checkpoint }) => !known.has(canonical(checkpoint)))
			.map((row) => ({
				at: row,
				record: row.checkpoint,
				path: ['checkpoint'],
				expected: 'a checkpoint with a measurement or a claim',
				remedy: 'remove the row, or import the measurements that belong to it',
			}));
	},
};
