import { models } from '../figures.ts';
import type { Finding, Rule } from '../rule.ts';

export const trainingDataContradiction: Rule = {
	name: 'training-data-contradiction',
	severity: 'error',
	about:
		'Training data lists sets beyond ImageNet-1K once each: an empty list says none, "unknown" stands alone.',
	check: (records) => [
		...models(records).flatMap(({ model }) =>
			contradictions(model.trainingData).map(({ index, ...rest }) => ({
				at: model,
				record: model.slug,
				path: ['trainingData', index],
				...rest,
			})),
		),
		...records.checkpoints.flatMap((row) =>
			contradictions(row.trainingData).map(({ expected, remedy }) => ({
				at: row,
				record: row.checkpoint,
				path: ['trainingData'],
				expected,
				remedy,
			})),
		),
	],
};

function contradictions(
	sets: readonly string[],
): readonly (Pick<Finding, 'expected' | 'remedy'> & { index: number })[] {
	return sets.flatMap((set, index) => {
		if (set === 'none') {
			return [{ index, expected: 'names of sets', remedy: 'leave the list empty where there are none' }];
		}
		if (/^(imagenet|ilsvrc)(-?1k)?(-?2012)?$/.test(set)) {
			return [{ index, expected: 'sets beyond ImageNet-1K', remedy: 'leave out what every model saw' }];
		}
		if (set === 'unknown' && sets.length > 1) {
			return [
				{
					index,
					expected: '"unknown" alone',
					remedy: 'list the known sets and say the rest in trainingNote',
				},
			];
		}
		if (sets.indexOf(set) !== index) {
			return [{ index, expected: 'each set once', remedy: 'remove one of the two' }];
		}
		return [];
	});
}
