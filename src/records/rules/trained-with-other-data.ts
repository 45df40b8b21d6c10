import { models } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const trainedWithOtherData: Rule = {
	name: 'trained-with-other-data',
	severity: 'warning',
	about: 'The protocol "trained" means ImageNet-1K alone, so the model itself saw no other set.',
	check: (records) =>
		[
			...models(records).map(({ model }) => ({ ...model, at: model, record: model.slug })),
			...records.checkpoints.map((row) => ({ ...row, at: row, record: row.checkpoint })),
		]
			.filter(({ protocol, trainingData }) => protocol === 'trained' && trainingData.some(isKnown))
			.map(({ at, record, trainingData }) => ({
				at,
				record,
				path: ['protocol'],
				expected: `fine-tuned, since it saw ${trainingData.filter(isKnown).join(', ')}`,
				remedy:
					'correct the protocol or the training data; what only a teacher saw belongs under "inherited"',
			})),
};

const isKnown = (set: string): boolean => set !== 'unknown';
