import { type ComputeCheck, computeChecks } from '../compute.ts';
import type { Finding, Rule } from '../rule.ts';

/** Beyond this factor a slip of the decimal point is likelier than a design. */
const TENFOLD = 5;

export const gmacsTenfold: Rule = {
	name: 'gmacs-tenfold',
	severity: 'error',
	about:
		'Multiply-adds are not ten times those of the same weights or of the family, unless a note says why.',
	needs: ['checkpoints', 'speeds', 'sameWeights'],
	check: (records) =>
		computeChecks(records)
			.filter(({ ratio, agreement }) => agreement >= 0.5 && (ratio > TENFOLD || ratio < 1 / TENFOLD))
			.map(computeFinding),
};

/** What both rules about compute say of a model. */
export function computeFinding({ model, expected, basis }: ComputeCheck): Finding {
	const about = Number(expected.toPrecision(2));
	return {
		at: model,
		record: model.slug,
		path: ['gmacs'],
		expected:
			basis === 'weights'
				? `about ${about}, as counted for its released weights`
				: `about ${about}, going by the multiply-adds for a parameter in its family`,
		remedy:
			'write billions of multiply-adds: half of the FLOPs where a paper counts both; if it is right, say why in gmacsNote',
	};
}
