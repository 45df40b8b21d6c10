import type { Interval } from './interval.ts';

/** Two accuracies of one model, in percent. */
export interface Pair {
	readonly x: number;
	readonly y: number;
}

/** What a fit expects, with the 95 % prediction interval for a single model. Percent. */
export interface Expectation extends Interval {
	readonly middle: number;
}

/** A curve through pairs of accuracies. */
export interface LogitFit {
	readonly at: (x: number) => Expectation;
	/** How many pairs it rests on. */
	readonly count: number;
	/** Range of x that it has seen, in percent. */
	readonly from: number;
	readonly to: number;
	/** Standard deviation of what the fit leaves over, on the logit scale. */
	readonly deviation: number;
}

/** 97.5 % quantile of Student's t in the limit; a fit rests on dozens of pairs or more. */
const quantile = 1.959963984540054;

const logit = (percent: number): number => Math.log(percent / (100 - percent));
const percent = (logit: number): number => 100 / (1 + Math.exp(-logit));

/** Fewest pairs that a fit is made from. */
const fewest = 30;

/**
 * Fits one accuracy on another by least squares, both on the logit scale, with a quadratic term: accuracies that
 * saturate at different heights leave a straight line biased at both ends. Pairs with 0 or 100 are left out. Returns
 * null for fewer than 30 usable pairs, or fewer than three different places.
 */
export function fitLogit(pairs: readonly Pair[]): LogitFit | null {
	const used = pairs.filter(({ x, y }) => isInside(x) && isInside(y));
	const n = used.length;
	// A parabola needs three different places to stand on.
	if (n < fewest || new Set(used.map(({ x }) => x)).size < 3) return null;
	const heights = used.map(({ y }) => logit(y));
	const centre = sum(used.map(({ x }) => logit(x))) / n;
	// Two terms that are orthogonal over the data: coefficients and their errors do not depend on one another.
	const first = (x: number) => logit(x) - centre;
	const u = used.map(({ x }) => first(x));
	const uu = sum(u.map((value) => value ** 2));
	const skew = sum(u.map((value) => value ** 3)) / uu;
	const second = (x: number) => first(x) ** 2 - skew * first(x) - uu / n;
	const v = used.map(({ x }) => second(x));
	const vv = sum(v.map((value) => value ** 2));
	const mean = sum(heights) / n;
	const slope = dot(u, heights) / uu;
	const bend = dot(v, heights) / vv;
	const fitted = (x: number) => mean + slope * first(x) + bend * second(x);
	const rest = sum(used.map(({ x, y }) => (logit(y) - fitted(x)) ** 2));
	const deviation = Math.sqrt(rest / (n - 3));
	return {
		count: n,
		from: used.reduce((least, { x }) => Math.min(least, x), 100),
		to: used.reduce((most, { x }) => Math.max(most, x), 0),
		deviation,
		at(x) {
			const middle = fitted(x);
			const reach = quantile * deviation * Math.sqrt(1 + 1 / n + first(x) ** 2 / uu + second(x) ** 2 / vv);
			return { middle: percent(middle), lower: percent(middle - reach), upper: percent(middle + reach) };
		},
	};
}

/** 0 and 100 have no logit. */
const isInside = (value: number): boolean => value > 0 && value < 100;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const dot = (a: readonly number[], b: readonly number[]): number =>
	sum(a.map((value, index) => value * (b[index] ?? 0)));
