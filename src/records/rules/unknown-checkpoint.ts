import { models } from '../figures.ts';
import { measurementName } from '../measurement.ts';
import { dangling } from '../references.ts';
import type { Rule } from '../rule.ts';

export const unknownCheckpoint: Rule = {
	name: 'unknown-checkpoint',
	severity: 'error',
	about:
		'Every checkpoint that a model, a measurement, an alias or a misprint names is in the table of checkpoints.',
	needs: ['checkpoints'],
	check: (records) =>
		dangling(
			[
				...models(records).flatMap(({ model }) =>
					model.checkpoints.map((name, index) => ({
						at: model,
						path: ['checkpoints', index],
						name,
						record: model.slug,
					})),
				),
				...records.measurements.map((row) => ({
					at: row,
					path: ['checkpoint'],
					name: row.checkpoint,
					record: measurementName(row),
				})),
				...records.sameWeights.flatMap((row) =>
					(['checkpoint', 'same'] as const).map((field) => ({
						at: row,
						path: [field],
						name: row[field],
						record: row.checkpoint,
					})),
				),
				...records.misprints.map((row) => ({
					at: row,
					path: ['checkpoint'],
					name: row.checkpoint,
					record: row.checkpoint,
				})),
			],
			records.checkpoints.map(({ checkpoint }) => checkpoint),
			'a checkpoint',
			'checkpoints.csv',
		),
};
