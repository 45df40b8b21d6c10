import { expect, test } from 'vitest';
import { fitTop5, type Pair } from '../../src/leaderboard/estimate.ts';

const logit = (percent: number) => Math.log(percent / (100 - percent));
const percent = (value: number) => 100 / (1 + Math.exp(-value));

/** Checkpoints on a known curve, each off it by the given amount on the logit scale, up and down in turn. */
const curve = (scatter: number, n = 200, bend = 0.1): Pair[] =>
	Array.from({ length: n }, (_, index) => {
		const top1 = 60 + (30 * index) / (n - 1);
		const x = logit(top1);
		return { top1, top5: percent(0.6 + 1.5 * x + bend * x ** 2 + (index % 2 === 0 ? scatter : -scatter)) };
	});

test('the fit finds the line that the checkpoints lie on, also beyond them', () => {
	const fit = fitTop5(curve(0, 200, 0));
	for (const top1 of [62, 75.5, 89.9, 94]) {
		expect(fit?.estimate(top1).top5).toBeCloseTo(percent(0.6 + 1.5 * logit(top1)), 8);
	}
});

test('the fit follows a bend to the ends of what was measured', () => {
	const fit = fitTop5(curve(0));
	for (const top1 of [60, 62, 75.5, 89.9]) {
		const x = logit(top1);
		expect(Math.abs((fit?.estimate(top1).top5 ?? 0) - percent(0.6 + 1.5 * x + 0.1 * x ** 2))).toBeLessThan(
			0.02,
		);
	}
});

test('checkpoints far away have no say', () => {
	const fit = fitTop5(curve(0.02));
	const elsewhere = curve(0.02).map(({ top1, top5 }) => ({ top1, top5: top1 < 75 ? top5 - 5 : top5 }));
	expect(fitTop5(elsewhere)?.estimate(89)).toEqual(fit?.estimate(89));
});

test('many checkpoints of one accuracy do not tilt the line', () => {
	const same = Array.from({ length: 100 }, (_, index) => ({ top1: 80, top5: 95 + (index % 2) / 10 }));
	const fit = fitTop5([...same, { top1: 70, top5: 90 }, { top1: 85, top5: 97 }]);
	expect(fit?.estimate(80).top5).toBeCloseTo(95.05, 2);
	expect(fit?.estimate(81).top5).toBeCloseTo(95.05, 2);
});

test('the interval holds the estimate and grows with the scatter', () => {
	const narrow = fitTop5(curve(0.02))?.estimate(80);
	const wide = fitTop5(curve(0.08))?.estimate(80);
	for (const estimate of [narrow, wide]) {
		expect(estimate?.lower).toBeLessThan(estimate?.top5 ?? 0);
		expect(estimate?.upper).toBeGreaterThan(estimate?.top5 ?? 100);
	}
	expect((wide?.upper ?? 0) - (wide?.lower ?? 0)).toBeGreaterThan(
		(narrow?.upper ?? 0) - (narrow?.lower ?? 0),
	);
});

test('the interval widens away from the data, and says so', () => {
	const fit = fitTop5(curve(0.05));
	const width = (top1: number) => {
		const { lower, upper } = fit?.estimate(top1) ?? { lower: 50, upper: 50 };
		return logit(upper) - logit(lower);
	};
	expect(width(97)).toBeGreaterThan(width(85));
	expect(fit?.estimate(97).extrapolated).toBe(true);
	expect(fit?.estimate(85).extrapolated).toBe(false);
});

test('about 95 of 100 checkpoints lie within the interval', () => {
	// A fixed sequence that is spread like a normal variable: sums of four shuffled uniforms.
	let state = 7;
	const next = () => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
	const pairs = curve(0, 1000).map(({ top1, top5 }) => ({
		top1,
		top5: percent(logit(top5) + 0.1 * (next() + next() + next() + next() - 2)),
	}));
	const fit = fitTop5(pairs);
	const inside = pairs.filter(({ top1, top5 }) => {
		const estimate = fit?.estimate(top1);
		return estimate && estimate.lower <= top5 && top5 <= estimate.upper;
	});
	expect(inside.length / pairs.length).toBeGreaterThan(0.93);
	expect(inside.length / pairs.length).toBeLessThan(0.97);
});

test('what has no logit is left out', () => {
	const pairs = curve(0.01);
	const fit = fitTop5([...pairs, { top1: 99, top5: 100 }, { top1: 0, top5: 0 }]);
	expect(fit?.checkpoints).toBe(pairs.length);
	expect(fit?.estimate(80)).toEqual(fitTop5(pairs)?.estimate(80));
});

test.for([0, 1, 29])('%i checkpoints are too few for a fit', (n) => {
	expect(fitTop5(curve(0.01).slice(0, n))).toBeNull();
});

test('checkpoints that all have one accuracy give no fit', () => {
	expect(fitTop5(Array.from({ length: 50 }, () => ({ top1: 80, top5: 95 })))).toBeNull();
});
