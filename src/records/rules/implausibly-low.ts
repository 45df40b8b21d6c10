import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

/** Below what AlexNet reached in 2012, with a margin for networks that fit a phone. */
const LEAST = 45;

export const implausiblyLow: Rule = {
	name: 'implausibly-low',
	severity: 'warning',
	about: `A supervised network on ImageNet-1K validation reaches ${LEAST} % unless something else was measured.`,
	check: (records) =>
		claims(records)
			.filter(
				({ claim, model }) =>
					model.league === 'supervised' &&
					model.kind !== 'classical' &&
					claim.benchmark === 'imagenet-val' &&
					claim.top1 !== undefined &&
					claim.top1 < LEAST,
			)
			.map(({ claim, model }) => ({
				at: claim,
				record: model.slug,
				path: ['top1'],
				expected: `${LEAST} or more from a supervised network`,
				remedy: 'see whether this is few labels, a probe, an error rate or another benchmark',
			})),
};
