import type { Entry, Result } from './entry.ts';
import { wilson } from './interval.ts';

/** How a claim compares with the measurement of the same weights at the same resolution. */
export interface Verdict {
	readonly benchmark: string;
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

type Weighed = Pick<Entry, 'results' | 'headline'>;

/**
 * Compares the best claim on a benchmark with a measurement at the resolution that the paper used, by the evaluator of
 * the headline figure where there is one at that resolution. Null where there is nothing to compare.
 */
export function verdict(entry: Weighed, benchmark: string, images: number): Verdict | null {
	const { alike, measurements } = sides(entry, benchmark);
	const evaluator = entry.headline[benchmark]?.evaluator;
	for (const claim of alike) {
		if (claim.resolution === null) continue;
		const sized = measurements.filter(({ resolution }) => resolution === claim.resolution);
		const measurement = sized.find((result) => result.evaluator === evaluator) ?? sized[0];
		if (measurement) return judged(benchmark, claim, measurement, images);
	}
	return null;
}

/** Why a claim and measurements on a benchmark have no verdict, as a sentence; null where one of them is missing. */
export function reasonAgainst(entry: Weighed, benchmark: string): string | null {
	const { claims, alike, measurements } = sides(entry, benchmark);
	if (claims.length === 0 || measurements.length === 0) return null;
	if (alike.length === 0) return 'The authors used several crops or models, the measurement one of each.';
	const claimed = pixels(alike);
	if (claimed === null) return 'The authors do not state their resolution.';
	const measured = pixels(measurements);
	return `Claimed at ${claimed}; measured ${measured === null ? 'at a resolution that is not stated' : `at ${measured} only`}.`;
}

/** Claims with a top-1 on a benchmark, those of one model and one view among them, and measurements. */
function sides({ results }: Pick<Entry, 'results'>, benchmark: string) {
	const printed = results.filter((result) => result.benchmark === benchmark && result.top1 !== null);
	const claims = printed.filter(({ evidence }) => evidence === 'claim');
	return {
		claims,
		alike: claims.filter(({ inference }) => oneView.has(inference)),
		measurements: printed.filter(({ evidence }) => evidence === 'measurement'),
	};
}

/** What a measurement is: one model, one view. A paper that says no more is taken to mean the same. */
const oneView: ReadonlySet<Result['inference']> = new Set(['single-crop', 'single-model', 'unstated']);

/** "224 px", "224 and 384 px"; null where no result has a resolution. */
function pixels(results: readonly Result[]): string | null {
	const sizes = new Set(results.flatMap(({ resolution }) => (resolution === null ? [] : [resolution])));
	if (sizes.size === 0) return null;
	const ascending = [...sizes].sort((a, b) => a - b).map(String);
	const last = ascending.pop();
	return `${ascending.length > 0 ? `${ascending.join(', ')} and ` : ''}${last} px`;
}

function judged(benchmark: string, claim: Result, measurement: Result, images: number): Verdict {
	const claimed = claim.top1 ?? Number.NaN;
	const measured = measurement.top1 ?? Number.NaN;
	const difference = roundOff(measured - claimed);
	const { lower, upper } = wilson(claimed, images);
	const rounds = Math.abs(difference) <= 0.5 * 10 ** -decimalsOf(claimed) + 1e-9;
	const within = measured >= lower && measured <= upper;
	return {
		benchmark,
		claim,
		measurement,
		difference,
		images: Math.round(roundOff((Math.abs(difference) * images) / 100)),
		kind: rounds ? 'rounds' : within ? 'within' : 'beyond',
	};
}

/** Decimals that the claim was printed with; one at least, as an integer in JSON has lost its ".0". */
function decimalsOf(percent: number): number {
	return Math.max(1, String(percent).split('.')[1]?.length ?? 0);
}

/** Takes the binary noise of a subtraction away. */
const roundOff = (value: number): number => Math.round(value * 1e6) / 1e6;
