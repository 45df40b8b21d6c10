import type { Standing } from './entry.ts';
import { wilson } from './interval.ts';

export interface Scored {
	/** Percent right. */
	readonly accuracy: number;
	/** Images it was measured on. */
	readonly images: number;
}

/**
 * Competition ranks (1, 1, 3) in the order given, each with the best and the worst rank that the intervals allow:
 * 1 + those surely better, and those not surely worse.
 */
export function standings(scored: readonly Scored[]): Standing[] {
	const intervals = scored.map(({ accuracy, images }) => wilson(accuracy, images));
	const accuracies = scored.map(({ accuracy }) => accuracy).sort(ascending);
	const lowers = intervals.map(({ lower }) => lower).sort(ascending);
	const uppers = intervals.map(({ upper }) => upper).sort(ascending);
	return scored.map(({ accuracy }, index) => {
		const interval = intervals[index];
		if (!interval) throw new RangeError('as many intervals as scores');
		return {
			rank: 1 + countAbove(accuracies, accuracy),
			best: 1 + countAbove(lowers, interval.upper),
			worst: countFrom(uppers, interval.lower),
			of: scored.length,
		};
	});
}

const ascending = (a: number, b: number) => a - b;

/** How many of the ascending numbers are above the limit. */
function countAbove(sorted: readonly number[], limit: number): number {
	return sorted.length - firstIndex(sorted, (value) => value > limit);
}

/** How many of the ascending numbers are the limit or above. */
function countFrom(sorted: readonly number[], limit: number): number {
	return sorted.length - firstIndex(sorted, (value) => value >= limit);
}

/** Index of the first element for which the test, false and then true along the array, is true; else the length. */
function firstIndex(sorted: readonly number[], test: (value: number) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (test(sorted[middle] ?? Number.NaN)) high = middle;
		else low = middle + 1;
	}
	return low;
}
