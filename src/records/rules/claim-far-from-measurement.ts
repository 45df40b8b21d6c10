import { unexplained } from '../comparison.ts';
import { measurementName } from '../measurement.ts';
import type { Rule } from '../rule.ts';

/** Points beyond which claim and measurement are hardly of the same weights. */
export const FAR = 2;

export const claimFarFromMeasurement: Rule = {
	name: 'claim-far-from-measurement',
	severity: 'error',
	about: `A claim and the measurement of its weights at its resolution lie within ${FAR} points, or a note says why not.`,
	needs: ['measurements', 'sameWeights', 'sources'],
	check: (records) =>
		unexplained(records, FAR).map(({ claim, model, measurement }) => ({
			at: claim,
			record: model.slug,
			path: ['top1'],
			expected: `about the ${measurement.top1} that ${measurement.evaluator} measures for ${measurementName(measurement)}`,
			remedy:
				'see whether these are the authors’ weights; if they are, say in a note where the difference comes from',
		})),
};
