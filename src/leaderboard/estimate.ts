import type { Interval } from './interval.ts';
import { fitLocally } from './local-fit.ts';

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
	/** How many of them, the nearest in top-1, decide one estimate. */
	readonly nearest: number;
	/** Range of top-1 that it has seen, in percent. */
	readonly from: number;
	readonly to: number;
}

/**
 * A sixth of the checkpoints at a time. Left out one by one, those of the top tenth are missed least by a line through
 * a tenth to a third of all. Lines and parabolas through all of them expect too little at the top, or too much.
 */
const share = 1 / 6;

/**
 * What top-5 is to be expected from a top-1, by a fit over measured checkpoints; null where these are too few for one.
 * For sources that print no top-5. Never a result: never ranked, and drawn apart.
 */
export function fitTop5(pairs: readonly Pair[]): Top5Fit | null {
	const fit = fitLocally(
		pairs.map(({ top1, top5 }) => ({ x: top1, y: top5 })),
		share,
	);
	if (!fit) return null;
	const { at, count, nearest, from, to } = fit;
	return {
		checkpoints: count,
		nearest,
		from,
		to,
		estimate(top1) {
			const { middle, lower, upper } = at(top1);
			return { top5: middle, lower, upper, extrapolated: top1 < from || top1 > to };
		},
	};
}
