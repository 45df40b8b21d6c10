import type { Rule } from '../rule.ts';

export const sameWeightsChain: Rule = {
	name: 'same-weights-chain',
	severity: 'error',
	about: 'The name that stands for several is not itself another name for something.',
	check({ sameWeights }) {
		const aliases = new Map(sameWeights.map(({ checkpoint, same }) => [checkpoint, same]));
		return sameWeights.flatMap((row) => {
			const further = aliases.get(row.same);
			if (further === undefined) return [];
			return [
				{
					at: row,
					record: row.checkpoint,
					path: ['same'],
					expected: 'a name that stands for itself',
					remedy:
						further === row.checkpoint || further === row.same
							? 'remove one of the two rows'
							: `write ${further}, which that name stands for`,
				},
			];
		});
	},
};
