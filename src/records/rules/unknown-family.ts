import { models } from '../figures.ts';
import { dangling } from '../references.ts';
import type { Rule } from '../rule.ts';

export const unknownFamily: Rule = {
	name: 'unknown-family',
	severity: 'error',
	about: 'Every family that a model or a checkpoint names is in the table of families.',
	needs: ['families'],
	check: (records) =>
		dangling(
			[
				...models(records).map(({ model }) => ({
					at: model,
					path: ['family'],
					name: model.family,
					record: model.slug,
				})),
				...records.checkpoints.map((row) => ({
					at: row,
					path: ['family'],
					name: row.family,
					record: row.checkpoint,
				})),
				...records.architectures.map((row) => ({
					at: row,
					path: ['family'],
					name: row.family,
					record: row.pattern,
				})),
			],
			records.families.map(({ family }) => family),
			'a family',
			'families.csv',
		),
};
