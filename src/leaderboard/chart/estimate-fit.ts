import type { Entry } from '../entry.ts';
import type { Top5Fit } from '../estimate.ts';
import * as format from '../format.ts';
import { extent, ticksOf, valueAt } from './axis.ts';
import type { Chart, Point } from './chart.ts';

/** A measured model with both accuracies. */
export interface MeasuredPair {
	readonly entry: Entry;
	readonly top1: number;
	readonly top5: number;
}

/**
 * What the fit of top-5 on top-1 rests on: supervised models' measured headlines with both figures on a benchmark, by
 * the one evaluator that has most of them, for others crop and resize otherwise.
 */
export function measuredPairs(entries: readonly Entry[], benchmark: string): MeasuredPair[] {
	const found = entries.flatMap((entry) => {
		const { evidence, evaluator, top1 = null, top5 = null } = entry.headline[benchmark] ?? {};
		if (entry.league !== 'supervised' || evidence !== 'measurement' || top1 === null || top5 === null)
			return [];
		return [{ evaluator, pair: { entry, top1, top5 } }];
	});
	const [most = []] = [...Map.groupBy(found, ({ evaluator }) => evaluator).values()].sort(
		(a, b) => b.length - a.length,
	);
	return most.map(({ pair }) => pair);
}

/** Share of claims with both figures whose top-5 lies within the interval of the estimate. */
export function coverage(
	fit: Top5Fit,
	entries: readonly Entry[],
	benchmark: string,
): { within: number; of: number } {
	const claims = entries.flatMap(({ results }) =>
		results.filter((result) => result.evidence === 'claim' && result.benchmark === benchmark),
	);
	const told = claims.flatMap(({ top1, top5 }) =>
		top1 !== null && top5 !== null && top1 >= fit.from && top1 <= fit.to ? [{ top1, top5 }] : [],
	);
	const within = told.filter(({ top1, top5 }) => {
		const { lower, upper } = fit.estimate(top1);
		return top5 >= lower && top5 <= upper;
	});
	return { within: within.length, of: told.length };
}

/** Places at which the fit is worked out. */
const grain = 60;

/** Top-5 against top-1 of measured models, with the fit and its prediction interval. */
export function estimateFit(found: readonly MeasuredPair[], fit: Top5Fit): Chart {
	const across = {
		scale: 'error',
		...(extent(
			'error',
			found.map(({ top1 }) => top1),
		) ?? { from: 50, to: 92 }),
	} as const;
	const up = {
		scale: 'error',
		...(extent(
			'error',
			found.map(({ top5 }) => top5),
		) ?? { from: 75, to: 99.5 }),
	} as const;
	const places = Array.from({ length: grain + 1 }, (_, step) => {
		const x = valueAt(across, step / grain);
		return { x, ...fit.estimate(x) };
	});
	const { top5, lower, upper } = fit.estimate(90);
	return {
		key: 'estimate-fit',
		size: 'high',
		title: 'Top-5 from top-1',
		caption: `Top-5 against top-1 of ${format.plural(fit.checkpoints, 'measured model')}, with the fit from which missing top-5 figures are estimated. Each place of the fit is decided by the ${fit.nearest} models nearest to it. At a top-1 of 90 % it gives ${format.accuracy(top5)} %, with a 95 % prediction interval of ${format.interval({ lower, upper })}.`,
		x: { label: 'Top-1, %', ...across, ticks: ticksOf(across, 'x') },
		y: { label: 'Top-5, %', ...up, ticks: ticksOf(up, 'y') },
		bands: [
			{
				key: 'prediction',
				label: '95 % prediction interval',
				colour: 'ink',
				places: places.map(({ x, lower, upper }) => ({ x, low: lower, high: upper })),
			},
		],
		lines: [
			{
				key: 'fit',
				label: 'Fit',
				colour: 'ink',
				dash: 'solid',
				width: 1.5,
				named: false,
				places: places.map(({ x, top5 }) => ({ x, y: top5 })),
			},
		],
		series: [
			{
				key: 'measured',
				colour: 'measured',
				mark: 'full',
				radius: 2.5,
				points: found
					.map(
						({ entry, top1, top5 }): Point => ({
							slug: entry.slug,
							name: entry.name,
							x: top1,
							y: top5,
							cells: [top1, top5, top5 - fit.estimate(top1).top5],
						}),
					)
					.sort((a, b) => a.x - b.x),
			},
		],
		meanings: [{ mark: 'full', colour: 'measured', label: 'Measured' }],
		labels: [],
		columns: [
			{ label: 'Top-1, %', format: 'accuracy' },
			{ label: 'Top-5, %', format: 'accuracy' },
			{ label: 'Off the fit, points', format: 'points' },
		],
	};
}
