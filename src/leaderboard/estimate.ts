import type { Interval } from './interval.ts';

/** Both accuracies of one measured checkpoint, in percent. */
export interface Pair {
	readonly top1: number;
	readonly top5: number;
}

/** Top-5 as it would be expected, with the 95 % prediction interval for a single model. Percent. */
export interface Estimate extends Interval {
	readonly top5: number;
	/** Beyond the top-1 accuracies that the fit has seen. */
	readonly extrapolated: boolean;
}

export interface Top5Fit {
	readonly estimate: (top1: number) => Estimate;
	/** How many checkpoints it rests on. */
	readonly checkpoints: number;
	/** Range of top-1 that it has seen, in percent. */
	readonly from: number;
	readonly to: number;
	/** Standard deviation of what the fit leaves over, on the logit scale. */
	readonly deviation: number;
}

/** 97.5 % quantile of Student's t in the limit; a fit rests on hundreds of checkpoints. */
const quantile = 1.959963984540054;

const logit = (percent: number): number => Math.log(percent / (100 - percent));
const percent = (logit: number): number => 100 / (1 + Math.exp(-logit));

/** Fewest checkpoints that a fit is made from. */
const fewest = 30;

/**
 * Fits top-5 on top-1 over measured checkpoints by least squares, both on the logit scale, with a quadratic term: a
 * straight line reads a tenth of a point too low at 90 %. Returns null for fewer than 30 usable pairs,
 * or fewer than three different top-1 accuracies.
 */
export function fitTop5(pairs: readonly Pair[]): Top5Fit | null {
	const used = pairs.filter(({ top1, top5 }) => inside(top1) && inside(top5));
	const n = used.length;
	// A parabola needs three different places to stand on.
	if (n < fewest || new Set(used.map(({ top1 }) => top1)).size < 3) return null;
	const y = used.map(({ top5 }) => logit(top5));
	const x = used.map(({ top1 }) => logit(top1));
	const centre = sum(x) / n;
	// Two terms that are orthogonal over the data: coefficients and their errors do not depend on one another.
	const first = (top1: number) => logit(top1) - centre;
	const u = used.map(({ top1 }) => first(top1));
	const uu = sum(u.map((value) => value ** 2));
	const skew = sum(u.map((value) => value ** 3)) / uu;
	const second = (top1: number) => first(top1) ** 2 - skew * first(top1) - uu / n;
	const v = used.map(({ top1 }) => second(top1));
	const vv = sum(v.map((value) => value ** 2));
	const mean = sum(y) / n;
	const slope = dot(u, y) / uu;
	const bend = dot(v, y) / vv;
	const fitted = (top1: number) => mean + slope * first(top1) + bend * second(top1);
	const rest = sum(used.map(({ top1, top5 }) => (logit(top5) - fitted(top1)) ** 2));
	const deviation = Math.sqrt(rest / (n - 3));
	const seen = used.map(({ top1 }) => top1);
	const from = Math.min(...seen);
	const to = Math.max(...seen);
	return {
		checkpoints: n,
		from,
		to,
		deviation,
		estimate(top1) {
			const middle = fitted(top1);
			const reach =
				quantile * deviation * Math.sqrt(1 + 1 / n + first(top1) ** 2 / uu + second(top1) ** 2 / vv);
			return {
				top5: percent(middle),
				lower: percent(middle - reach),
				upper: percent(middle + reach),
				extrapolated: top1 < from || top1 > to,
			};
		},
	};
}

/** 0 and 100 have no logit. */
const inside = (value: number): boolean => value > 0 && value < 100;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const dot = (a: readonly number[], b: readonly number[]): number =>
	sum(a.map((value, index) => value * (b[index] ?? 0)));
