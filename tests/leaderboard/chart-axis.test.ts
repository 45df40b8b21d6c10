import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	extent,
	place,
	roundValues,
	type Scale,
	ticksOf,
	valueAt,
	yearTicks,
} from '../../src/leaderboard/chart/axis.ts';

const scales: Scale[] = ['linear', 'log', 'error'];

test.for(scales)('on a %s axis the start is 0 and the end is 1', (scale) => {
	const axis = { scale, from: 20, to: 90 };
	expect(place(axis, 20)).toBeCloseTo(0, 12);
	expect(place(axis, 90)).toBe(1);
});

test.for(scales)('on a %s axis a value and its place lead to one another', (scale) => {
	fc.assert(
		fc.property(fc.double({ min: 1, max: 99, noNaN: true }), (value) => {
			const axis = { scale, from: 5, to: 95 };
			expect(valueAt(axis, place(axis, value))).toBeCloseTo(value, 8);
		}),
	);
});

test('equal steps of an error axis divide the error by equal factors', () => {
	const axis = { scale: 'error', from: 20, to: 90 } as const;
	expect(place(axis, 60) - place(axis, 20)).toBeCloseTo(place(axis, 80) - place(axis, 60), 10);
});

test('an axis may run downwards', () => {
	const axis = { scale: 'log', from: 30, to: 1 } as const;
	expect(place(axis, 30)).toBeCloseTo(0, 12);
	expect(place(axis, 1)).toBe(1);
});

test('the extent leaves air around the values', () => {
	const found = extent('linear', [10, 20], 0.1);
	expect(found).toEqual({ from: 9, to: 21 });
});

test.for([
	['linear', 80],
	['log', 25],
	['error', 90],
] as const)('one value on a %s axis still gives it a length', ([scale, value]) => {
	const found = extent(scale, [value, value]);
	expect(found?.from).toBeLessThan(value);
	expect(found?.to).toBeGreaterThan(value);
});

test('values that a scale cannot hold give no extent', () => {
	expect(extent('log', [0, -1])).toBeNull();
	expect(extent('error', [100])).toBeNull();
	expect(extent('linear', [])).toBeNull();
});

test('round values are round and lie between the ends', () => {
	expect(roundValues(0.2, 9.7, 5)).toEqual([2, 4, 6, 8]);
	expect(roundValues(-1.3, 0.9, 4)).toEqual([-1, 0]);
	expect(roundValues(5, 5)).toEqual([]);
});

test.for(scales)('ticks of a %s axis are on the axis, in order and apart', (scale) => {
	fc.assert(
		fc.property(
			fc.double({ min: 1, max: 60, noNaN: true }),
			fc.double({ min: 1.2, max: 1.6, noNaN: true }),
			(from, factor) => {
				const axis = { scale, from, to: from * factor };
				const places = ticksOf(axis, 'y').map(({ at }) => place(axis, at));
				for (const [index, at] of places.entries()) {
					expect(at).toBeGreaterThanOrEqual(-1e-6);
					expect(at).toBeLessThanOrEqual(1 + 1e-6);
					if (index > 0) expect(at - (places[index - 1] ?? 0)).toBeGreaterThan(0.08);
				}
			},
		),
	);
});

test('the challenge years and today both have ticks on a top-1 axis', () => {
	const at = ticksOf({ scale: 'error', from: 55, to: 92 }, 'y').map((tick) => tick.at);
	expect(at).toEqual(expect.arrayContaining([60, 80, 90]));
});

test('years are ticks, every second one dispensable', () => {
	expect(yearTicks({ from: 2010.5, to: 2013.2 })).toEqual([
		{ at: 2011, text: '2011', wide: true },
		{ at: 2012, text: '2012', wide: false },
		{ at: 2013, text: '2013', wide: true },
	]);
});
