import { type ComputeCheck, computeChecks } from '../compute.ts';
import type { Rule } from '../rule.ts';
import { computeFinding } from './gmacs-tenfold.ts';

export const gmacsDoubled: Rule = {
	name: 'gmacs-doubled',
	severity: 'warning',
	about: 'Multiply-adds are not FLOPs, which are twice as many, unless a note says why.',
	needs: ['checkpoints', 'speeds', 'sameWeights'],
	check: (records) => computeChecks(records).filter(isDoubled).map(computeFinding),
};

/** A family scatters, so that only a clear factor of two in a family of one mind counts. */
function isDoubled({ ratio, basis, agreement }: ComputeCheck): boolean {
	const factor = Math.max(ratio, 1 / ratio);
	return basis === 'weights'
		? factor > 1.5 && factor <= 5
		: agreement >= 0.75 && factor > 1.8 && factor < 2.2;
}
