import type { Entry, Result } from './entry.ts';
import { wilson } from './interval.ts';

/** How a claim compares with the measurement of the same weights at the same resolution. */
export interface Verdict {
	readonly claim: Result;
	readonly measurement: Result;
	/** Measured minus claimed, in points of top-1. */
	readonly difference: number;
	/** The difference as a number of the benchmark's images. */
	readonly images: number;
	/**
	 * `rounds`: the measurement rounds to the claim; `within`: it lies inside the claim's sampling interval;
	 * `beyond`: it does not.
	 */
	readonly kind: 'rounds' | 'within' | 'beyond';
}

/**
 * Compares the headline claim on a benchmark with the foremost evaluator's measurement at the resolution that the
 * paper used. Null where there is nothing to compare: one of them is missing, or the resolutions differ.
 */
export function verdict(
	entry: Pick<Entry, 'results' | 'headline'>,
	benchmark: string,
	images: number,
): Verdict | null {
	const onBenchmark = entry.results.filter(
		(result) => result.benchmark === benchmark && result.top1 !== null,
	);
	const evaluator = entry.headline[benchmark]?.evaluator;
	const [claim] = onBenchmark.filter(({ evidence }) => evidence === 'claim');
	const measurement = onBenchmark.find(
		(result) => result.evaluator === evaluator && evaluator && result.resolution === claim?.resolution,
	);
	if (claim?.top1 == null || measurement?.top1 == null) return null;
	const difference = roundOff(measurement.top1 - claim.top1);
	const { lower, upper } = wilson(claim.top1, images);
	const decimals = decimalsOf(claim.top1);
	return {
		claim,
		measurement,
		difference,
		images: Math.round((Math.abs(difference) * images) / 100),
		kind:
			Math.abs(difference) <= 0.5 * 10 ** -decimals + 1e-9
				? 'rounds'
				: measurement.top1 >= lower && measurement.top1 <= upper
					? 'within'
					: 'beyond',
	};
}

/** Decimals that the claim was printed with; one at least, as an integer in JSON has lost its ".0". */
function decimalsOf(percent: number): number {
	return Math.max(1, String(percent).split('.')[1]?.length ?? 0);
}

/** Takes the binary noise of a subtraction away. */
const roundOff = (value: number): number => Math.round(value * 1e6) / 1e6;
