import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankCorrelation } from '../../src/leaderboard/rank-correlation.ts';

test('equal orders correlate fully, opposite orders fully the other way', () => {
	expect(rankCorrelation([1, 2, 30], [5, 6, 7])).toBeCloseTo(1);
	expect(rankCorrelation([1, 2, 30], [7, 6, 5])).toBeCloseTo(-1);
});

test('ties take their mean rank', () => {
	// Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
	expect(rankCorrelation([10, 20, 20, 30], [1, 2, 3, 4])).toBeCloseTo(Math.sqrt(0.9));
});

test('a list without two different values has none', () => {
	expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
	expect(rankCorrelation([], [])).toBeNaN();
});

test('lies within -1 and 1 and does not change with what keeps the order', () => {
	const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
		minLength: 2,
	});
	fc.assert(
		fc.property(pairs, (list) => {
			const a = list.map(([x]) => x);
			const b = list.map(([, y]) => y);
			const found = rankCorrelation(a, b);
			fc.pre(!Number.isNaN(found));
			expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12);
			expect(rankCorrelation(a.map(Math.exp), b)).toBeCloseTo(found);
			expect(rankCorrelation(b, a)).toBeCloseTo(found);
		}),
	);
});
