import { models } from '../figures.ts';
import { dangling } from '../references.ts';
import type { Rule } from '../rule.ts';

export const unknownTrainingSet: Rule = {
	name: 'unknown-training-set',
	severity: 'error',
	about: 'Every set of training data that a model or a checkpoint saw is in the table of training sets.',
	needs: ['trainingSets'],
	check: (records) =>
		dangling(
			[
				...models(records).flatMap(({ model }) => [
					...model.trainingData.map((name, index) => ({
						at: model,
						path: ['trainingData', index],
						name,
						record: model.slug,
					})),
					...(model.inherited ?? []).flatMap(({ trainingData }, index) =>
						trainingData.map((name, place) => ({
							at: model,
							path: ['inherited', index, 'trainingData', place],
							name,
							record: model.slug,
						})),
					),
				]),
				...records.checkpoints.flatMap((row) => [
					...row.trainingData.map((name) => ({
						at: row,
						path: ['trainingData'],
						name,
						record: row.checkpoint,
					})),
					...row.inherited.map((pair) => ({
						at: row,
						path: ['inherited'],
						name: pair.slice(pair.indexOf(':') + 1),
						record: row.checkpoint,
					})),
				]),
				...records.recipes.flatMap((row) => {
					const record = row.token ?? row.architectures ?? '';
					return [
						...row.sets.map((name) => ({ at: row, path: ['sets'], name, record })),
						...row.inherited.map((pair) => ({
							at: row,
							path: ['inherited'],
							name: pair.slice(pair.indexOf(':') + 1),
							record,
						})),
					];
				}),
			],
			records.trainingSets.map(({ set }) => set),
			'a set',
			'training-sets.csv',
		),
};
