import { expect, test } from 'vitest';
import { measuredPairs } from '../../src/leaderboard/chart/estimate-fit.ts';
import { fitTop5, type Pair } from '../../src/leaderboard/estimate.ts';
import { buildLedger, validation } from '../../src/leaderboard/ledger.ts';
import { fitLocally } from '../../src/leaderboard/local-fit.ts';
import { readRecords } from '../../src/records/read-records.ts';

const { entries } = buildLedger(readRecords('data', { today: '2026-11-24' }));
const pairs: readonly Pair[] = measuredPairs(entries, validation)
	.map(({ top1, top5 }) => ({ top1, top5 }))
	.sort((a, b) => a.top1 - b.top1);
const best = pairs.slice(-Math.round(pairs.length / 10));

interface Trial {
	readonly within: number;
	/** Measured minus expected, percent: the mean, and the root of the mean square. */
	readonly bias: number;
	readonly miss: number;
}

function tried(trials: readonly { pair: Pair; lower: number; middle: number; upper: number }[]): Trial {
	const mean = (value: (trial: (typeof trials)[number]) => number) =>
		trials.reduce((sum, trial) => sum + value(trial), 0) / trials.length;
	return {
		within: mean(({ pair: { top5 }, lower, upper }) => (lower <= top5 && top5 <= upper ? 1 : 0)),
		bias: mean(({ pair, middle }) => pair.top5 - middle),
		miss: Math.sqrt(mean(({ pair, middle }) => (pair.top5 - middle) ** 2)),
	};
}

/** What a fit expects of each of the best tenth, made from all the others. */
const leaveOneOut = (share: number): Trial =>
	tried(
		best.flatMap((pair) => {
			const others = pairs.filter((other) => other !== pair);
			const fit = fitLocally(
				others.map(({ top1, top5 }) => ({ x: top1, y: top5 })),
				share,
			);
			return fit ? [{ pair, ...fit.at(pair.top1) }] : [];
		}),
	);

test('the fit rests on one evaluator and on more than a thousand models', () => {
	expect(pairs.length).toBeGreaterThan(1000);
	const one = measuredPairs(entries, validation).map(({ entry }) => entry.headline[validation]?.evaluator);
	expect(new Set(one)).toEqual(new Set(['timm']));
});

test('of the best tenth, each left out in turn, about 95 of 100 lie within their interval, without bias', () => {
	const trials = best.flatMap((pair) => {
		const fit = fitTop5(pairs.filter((other) => other !== pair));
		const estimate = fit?.estimate(pair.top1);
		return estimate ? [{ pair, middle: estimate.top5, ...estimate }] : [];
	});
	expect(trials).toHaveLength(best.length);
	const { within, bias } = tried(trials);
	expect(within).toBeGreaterThanOrEqual(0.91);
	expect(within).toBeLessThanOrEqual(0.985);
	expect(Math.abs(bias)).toBeLessThan(0.01);
});

test('a point beyond what a fit has seen, its intervals still hold', () => {
	const trials = [86, 86.5, 87, 87.5, 88, 88.5, 89].flatMap((limit) => {
		const fit = fitTop5(pairs.filter(({ top1 }) => top1 <= limit));
		return pairs.flatMap((pair) => {
			const estimate = fit?.estimate(pair.top1);
			if (!estimate?.extrapolated || pair.top1 <= limit || pair.top1 > limit + 1) return [];
			return [{ pair, middle: estimate.top5, ...estimate }];
		});
	});
	expect(trials.length).toBeGreaterThan(100);
	const { within, bias } = tried(trials);
	expect(within).toBeGreaterThanOrEqual(0.93);
	expect(Math.abs(bias)).toBeLessThan(0.03);
});

test('neither a line through everything nor one through far fewer expects better', () => {
	const chosen = leaveOneOut(1 / 6);
	const whole = leaveOneOut(1);
	expect(whole.miss).toBeGreaterThan(chosen.miss);
	expect(whole.within).toBeLessThan(0.9);
	for (const share of [1 / 20, 1 / 10, 1 / 4, 1 / 3]) {
		expect(chosen.miss, `a share of ${share}`).toBeLessThan(1.02 * leaveOneOut(share).miss);
	}
});
