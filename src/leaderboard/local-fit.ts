import type { Interval } from './interval.ts';

/** Two accuracies of one model, in percent. */
export interface Pair {
	readonly x: number;
	readonly y: number;
}

/** What a fit expects, with the 95 % prediction interval for a single model. Percent. */
interface Expectation extends Interval {
	readonly middle: number;
}

export interface LocalFit {
	readonly at: (x: number) => Expectation;
	/** How many pairs it rests on. */
	readonly count: number;
	/** How many of them, the nearest, decide what it expects at a place. */
	readonly nearest: number;
	/** Range of x that it has seen, in percent. */
	readonly from: number;
	readonly to: number;
}

/** 97.5 % quantile of Student's t in the limit; every place rests on dozens of pairs. */
const quantile = 1.959963984540054;

/** Fewest pairs that a fit, or its expectation at a place, is made from. */
const fewest = 30;

const logit = (percent: number): number => Math.log(percent / (100 - percent));
const percent = (logit: number): number => 100 / (1 + Math.exp(-logit));

/**
 * Fits one accuracy on another, both on the logit scale, by a straight line of its own at each place: least squares
 * over the nearest `share` of the pairs, the nearer the heavier (tricube), so that the many in the middle have no say
 * at the ends. Scatter is local as well. Pairs with 0 or 100 are left out. Returns null for fewer than 30 usable
 * pairs, or fewer than three different places.
 */
export function fitLocally(pairs: readonly Pair[], share: number): LocalFit | null {
	const used = pairs.filter(({ x, y }) => isInside(x) && isInside(y));
	if (used.length < fewest || new Set(used.map(({ x }) => x)).size < 3) return null;
	const points = used.map(({ x, y }) => ({ x: logit(x), y: logit(y) })).sort((a, b) => a.x - b.x);
	const nearest = Math.max(fewest, Math.round(share * points.length));
	/** Many models share a figure, and pages ask for the same ones. */
	const known = new Map<number, Expectation>();
	return {
		count: points.length,
		nearest,
		from: used.reduce((least, { x }) => Math.min(least, x), 100),
		to: used.reduce((most, { x }) => Math.max(most, x), 0),
		at(x) {
			const found = known.get(x) ?? expectation(points, logit(x), nearest);
			known.set(x, found);
			return found;
		},
	};
}

function expectation(points: readonly Pair[], place: number, nearest: number): Expectation {
	const { middle, deviation } = line(weighted(points, place, nearest), place);
	const reach = quantile * deviation;
	return { middle: percent(middle), lower: percent(middle - reach), upper: percent(middle + reach) };
}

interface Weighted extends Pair {
	readonly weight: number;
}

/** The points that have a say at a place; `points` are in the order of x. */
function weighted(points: readonly Pair[], place: number, nearest: number): readonly Weighted[] {
	const away = (index: number) => Math.abs((points[index]?.x ?? Number.POSITIVE_INFINITY) - place);
	let start = firstOf(points, nearest, place);
	let end = start + nearest;
	// Slightly beyond the last of them, so that it has a weight too.
	const reach = 1.0001 * Math.max(away(start), away(end - 1));
	while (away(start - 1) <= reach) start -= 1;
	while (away(end) <= reach) end += 1;
	return points.slice(start, end).map(({ x, y }) => {
		const distance = Math.abs(x - place);
		return { x, y, weight: reach === 0 ? 1 : (1 - (distance / reach) ** 3) ** 3 };
	});
}

/** Where the `nearest` points to a place begin: the first run of so many that the next point is no nearer than. */
function firstOf(points: readonly Pair[], nearest: number, place: number): number {
	let [low, high] = [0, points.length - nearest];
	while (low < high) {
		const middle = (low + high) >> 1;
		const [before, after] = [points[middle]?.x ?? 0, points[middle + nearest]?.x ?? 0];
		if (place - before > after - place) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The weighted line's height at `place`, and the standard deviation of one more point from it. */
function line(points: readonly Weighted[], place: number): { middle: number; deviation: number } {
	const total = sum(points, ({ weight }) => weight);
	const centre = sum(points, ({ weight, x }) => weight * x) / total;
	const height = sum(points, ({ weight, y }) => weight * y) / total;
	const spread = sum(points, ({ weight, x }) => weight * (x - centre) ** 2);
	// Points of one place have no slope.
	const lever = (x: number) => (spread > 1e-12 * total ? (x - centre) / spread : 0);
	const slope = sum(points, ({ weight, x, y }) => weight * lever(x) * (y - height));
	const at = (x: number) => height + slope * (x - centre);
	/** How much a point's own height moves the line at `x`. */
	const influence = (point: Weighted, x: number) =>
		point.weight * (1 / total + lever(point.x) * (x - centre));
	const variance =
		sum(points, ({ weight, x, y }) => weight * (y - at(x)) ** 2) /
		sum(points, (point) => point.weight * (1 - influence(point, point.x)));
	const uncertainty = sum(points, (point) => influence(point, place) ** 2);
	return { middle: at(place), deviation: Math.sqrt(variance * (1 + uncertainty)) };
}

/** 0 and 100 have no logit. */
const isInside = (value: number): boolean => value > 0 && value < 100;

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
	items.reduce((total, item) => total + value(item), 0);
