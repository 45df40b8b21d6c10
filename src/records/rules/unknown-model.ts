import { dangling } from '../references.ts';
import type { Rule } from '../rule.ts';
import { publishedSlugs } from '../slug.ts';

export const unknownModel: Rule = {
	name: 'unknown-model',
	severity: 'error',
	about: 'Every correction that names a model names one that has a page.',
	needs: ['papers', 'checkpoints', 'sameWeights'],
	check: (records) =>
		dangling(
			records.corrections.flatMap((row) =>
				row.model === null ? [] : [{ at: row, path: ['model'], name: row.model, record: row.correction }],
			),
			publishedSlugs(records),
			'the slug of a model',
			'data/papers or checkpoints.csv',
		),
};
