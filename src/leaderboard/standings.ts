import type { Standing } from './entry.ts';
import { holders, wilson } from './interval.ts';

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
 * worse. Over equally many images intervals are in the order of their accuracies, so none of the others' has to be
 * worked out.
 */
export function ladder(
	accuracies: readonly number[],
	images: readonly number[],
): (accuracy: number, images: number) => Standing {
	const rungs = Array.from(new Set(images), (size) => ({
		size,
		ascending: new Float64Array(accuracies.filter((_, index) => images[index] === size)).sort(),
	}));
	return (accuracy, size) => {
		const { lower, upper } = wilson(accuracy, size);
		const standing = { rank: 1, best: 1, worst: 0, of: accuracies.length };
		for (const { size, ascending } of rungs) {
			const surelyBetter = holders(upper, size).upper;
			const notSurelyWorse = holders(lower, size).lower;
			standing.rank += countFrom(ascending, (value) => value > accuracy);
			standing.best += countFrom(ascending, (value) => value > surelyBetter);
			standing.worst += countFrom(ascending, (value) => value >= notSurelyWorse);
		}
		return standing;
	};
}

/** How many elements pass a test that is false and then true along the array. */
function countFrom(sorted: Float64Array, test: (value: number) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (test(sorted[middle] ?? Number.NaN)) high = middle;
		else low = middle + 1;
	}
	return sorted.length - low;
}
