import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holders, wilson } from '../../src/leaderboard/interval.ts';

test('at 90 % of 50,000 images the interval reaches 0.26 points either way', () => {
	const { lower, upper } = wilson(90, 50_000);
	expect((upper - lower) / 2).toBeCloseTo(0.263, 3);
});

test('agrees with the score equation that defines it', () => {
	for (const [accuracy, images] of [
		[0, 10],
		[50, 7500],
		[91.1, 50_000],
		[100, 46_837],
	] as const) {
		const { lower, upper } = wilson(accuracy, images);
		for (const bound of [lower, upper]) {
			const p = bound / 100;
			const deviation = (accuracy / 100 - p) ** 2;
			expect(deviation).toBeCloseTo((1.959963984540054 ** 2 * p * (1 - p)) / images, 12);
		}
	}
});

test('stays within 0 and 100 at the ends, and is not a point there', () => {
	expect(wilson(0, 100).lower).toBeCloseTo(0, 9);
	expect(wilson(0, 100).upper).toBeGreaterThan(3);
	expect(wilson(100, 100).upper).toBeCloseTo(100, 9);
	expect(wilson(100, 100).lower).toBeLessThan(97);
});

test('the holders of an accuracy are those whose intervals reach it', () => {
	const accuracy = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000);
	fc.assert(
		fc.property(accuracy, accuracy, fc.constantFrom(100, 7500, 50_000), (held, holder, images) => {
			const { lower, upper } = wilson(holder, images);
			const found = holders(held, images);
			// Where a bound is met all but exactly, either answer is right.
			fc.pre(Math.abs(lower - held) > 1e-9 && Math.abs(upper - held) > 1e-9);
			expect(holder >= found.lower && holder <= found.upper).toBe(lower < held && held < upper);
		}),
	);
});
