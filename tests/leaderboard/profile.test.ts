import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedTop5 } from '../../src/leaderboard/expected-top5.ts';
import { profile, spread } from '../../src/leaderboard/profile.ts';
import { lantern, lanternEntry } from './lantern.ts';
import { sketchedLedger } from './ranked-entries.ts';

describe('the spread of figures', () => {
	test('of one figure is that figure', () => {
		expect(spread([80])).toEqual({
			least: 80,
			lowerQuartile: 80,
			median: 80,
			upperQuartile: 80,
			most: 80,
		});
	});

	test('is interpolated between the nearest figures', () => {
		expect(spread([4, 1, 3, 2])).toEqual({
			least: 1,
			lowerQuartile: 1.75,
			median: 2.5,
			upperQuartile: 3.25,
			most: 4,
		});
	});

	test('has at least half of the figures at or below the median, and as many at or above it', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (figures) => {
				const { least, lowerQuartile, median, upperQuartile, most } = spread(figures);
				expect(least).toBe(Math.min(...figures));
				expect(most).toBe(Math.max(...figures));
				expect([lowerQuartile, median, upperQuartile]).toEqual(
					[lowerQuartile, median, upperQuartile].sort((a, b) => a - b),
				);
				expect(figures.filter((figure) => figure <= median).length * 2).toBeGreaterThanOrEqual(
					figures.length,
				);
				expect(figures.filter((figure) => figure >= median).length * 2).toBeGreaterThanOrEqual(
					figures.length,
				);
			}),
		);
	});
});

test('a profile has the headline of each test set that is no challenge’s server', () => {
	const rows = profile(lanternEntry('lantern-base'), lantern);
	expect(rows.map(({ benchmark }) => benchmark.benchmark)).toEqual(['imagenet-val', 'imagenet-real']);
	for (const { top1, spread } of rows) {
		expect(top1).toBeGreaterThanOrEqual(spread.least);
		expect(top1).toBeLessThanOrEqual(spread.most);
	}
});

describe('the estimate of a top-5 that nobody prints', () => {
	const book = sketchedLedger(
		Array.from({ length: 40 }, (_, index) => ({ top1: 70 + index / 4, params: 25 })),
	);
	const withTop5 = {
		...book,
		entries: book.entries.map((entry) => {
			const run = entry.headline['imagenet-val'];
			return run?.top1
				? { ...entry, headline: { 'imagenet-val': { ...run, top5: 90 + (run.top1 - 70) / 2 } } }
				: entry;
		}),
	};
	const [first] = withTop5.entries;
	const run = first?.headline['imagenet-val'];
	if (!first || !run) throw new Error('the sketch has no entries');

	test('lies near the measured ones, within its interval', () => {
		const estimate = expectedTop5(
			{ ...first, headline: { 'imagenet-val': { ...run, top5: null } } },
			withTop5,
		);
		expect(estimate?.top5).toBeCloseTo(run.top5 ?? Number.NaN, 0);
		expect(estimate?.lower).toBeLessThan(estimate?.upper ?? Number.NaN);
	});

	test('is not made where a top-5 is printed, nor elsewhere than on validation', () => {
		expect(expectedTop5(first, withTop5)).toBeNull();
		expect(expectedTop5({ ...first, home: 'ilsvrc-2012-test' }, withTop5)).toBeNull();
	});
});
