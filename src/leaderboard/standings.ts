import type { Standing } from './entry.ts';
import { holders, wilson } from './interval.ts';

export interface Scored {
	/** Percent right. */
	readonly accuracy: number;
	/** Images it was measured on. */
	readonly images: number;
}

/** Accuracies over equally many images. */
export interface Rung {
	readonly images: number;
	/** Percent right, the worst first. */
	readonly ascending: Float64Array;
}

/** Competition ranks (1, 1, 3) in the order given, each with the best and the worst rank that intervals allow. */
export function standings(scored: readonly Scored[]): Standing[] {
	const rungs = Array.from(
		Map.groupBy(scored, ({ images }) => images),
		([images, equal]) => ({ images, ascending: Float64Array.from(equal, ({ accuracy }) => accuracy).sort() }),
	);
	const standing = ladder(rungs);
	return scored.map(({ accuracy, images }) => standing(accuracy, images));
}

/**
 * Ranks one accuracy among many: 1 + those above it; at best 1 + those surely better, at worst those not surely
 * worse. Over equally many images intervals are in the order of their accuracies, so none of the others' has to be
 * worked out.
 */
export function ladder(rungs: readonly Rung[]): (accuracy: number, images: number) => Standing {
	const of = rungs.reduce((sum, { ascending }) => sum + ascending.length, 0);
	return (accuracy, own) => {
		const { lower, upper } = wilson(accuracy, own);
		const standing = { rank: 1, best: 1, worst: 0, of };
		for (const { images, ascending } of rungs) {
			const surelyBetter = holders(upper, images).upper;
			const notSurelyWorse = holders(lower, images).lower;
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
