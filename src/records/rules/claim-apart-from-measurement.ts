import { unexplained } from '../comparison.ts';
import { measurementName } from '../measurement.ts';
import type { Rule } from '../rule.ts';
import { FAR } from './claim-far-from-measurement.ts';

/** Points beyond which crop and interpolation no longer explain a difference. */
const APART = 1;

export const claimApartFromMeasurement: Rule = {
	name: 'claim-apart-from-measurement',
	severity: 'warning',
	about: `A difference above ${APART} point between claim and measurement of the same weights is explained in a note.`,
	needs: ['measurements', 'sameWeights', 'sources'],
	check: (records) =>
		unexplained(records, APART)
			.filter(({ difference }) => Math.abs(difference) <= FAR)
			.map(({ claim, model, measurement }) => ({
				at: claim,
				record: model.slug,
				path: ['top1'],
				expected: `within ${APART} point of the ${measurement.top1} that ${measurement.evaluator} measures for ${measurementName(measurement)}`,
				remedy: 'say in a note where the difference comes from',
			})),
};
