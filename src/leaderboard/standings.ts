import type { Standing } from './entry.ts';
import { wilson } from './interval.ts';

export interface Scored {
	/** Percent right. */
	readonly accuracy: number;
	/** Images it was measured on. */
	readonly images: number;
}

/** Competition ranks (1, 1, 3) in the order given, each with the best and the worst rank that intervals allow. */
export function standings(scored: readonly Scored[]): Standing[] {
	const standing = ladder(
		scored.map(({ accuracy }) => accuracy),
		scored.map(({ images }) => images),
	);
	return scored.map(({ accuracy, images }) => standing(accuracy, images));
}

/**
 * Ranks one accuracy among many: 1 + those above it; at best 1 + those surely better, at worst those not surely
 * worse.
 */
export function ladder(
	accuracies: ArrayLike<number>,
	images: ArrayLike<number>,
): (accuracy: number, images: number) => Standing {
	const ascending = Float64Array.from(accuracies).sort();
	const lowers = new Float64Array(ascending.length);
	const uppers = new Float64Array(ascending.length);
	for (let index = 0; index < ascending.length; index++) {
		const interval = wilson(accuracies[index] ?? Number.NaN, images[index] ?? Number.NaN);
		lowers[index] = interval.lower;
		uppers[index] = interval.upper;
	}
	lowers.sort();
	uppers.sort();
	return (accuracy, size) => {
		const { lower, upper } = wilson(accuracy, size);
		return {
			rank: 1 + countAbove(ascending, accuracy),
			best: 1 + countAbove(lowers, upper),
			worst: countFrom(uppers, lower),
			of: ascending.length,
		};
	};
}

/** How many of the ascending numbers are above the limit. */
function countAbove(sorted: ArrayLike<number>, limit: number): number {
	return sorted.length - firstIndex(sorted, (value) => value > limit);
}

/** How many of the ascending numbers are the limit or above. */
function countFrom(sorted: ArrayLike<number>, limit: number): number {
	return sorted.length - firstIndex(sorted, (value) => value >= limit);
}

/** Index of the first element for which the test, false and then true along the array, is true; else the length. */
function firstIndex(sorted: ArrayLike<number>, test: (value: number) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (test(sorted[middle] ?? Number.NaN)) high = middle;
		else low = middle + 1;
	}
	return low;
}
