import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bars, histogram, scaleOf, slidKeys } from '../../src/leaderboard/scale.ts';
import { firstDay, lastDay } from '../../src/leaderboard/view.ts';

const ends = {
	params: [0.05, 14_700],
	gmacs: [0.01, 5000],
	res: [32, 1024],
	top1: [0.1, 92.4],
	date: [20100900, 20261124],
} as const;

test.for(slidKeys)('the scale of %s rises from 0 to 1 and keeps what lies outside at its ends', (key) => {
	const [lowest, highest] = ends[key];
	const { position } = scaleOf(key, lowest, highest);
	expect([position(lowest), position(highest)]).toEqual([0, 1]);
	expect([position(lowest / 2), position(highest * 2)]).not.toContain(Number.NaN);
	const values = fc.double({ min: lowest, max: highest, noNaN: true });
	fc.assert(
		fc.property(values, values, (a, b) => {
			if (key === 'date') return;
			expect(position(Math.min(a, b))).toBeLessThanOrEqual(position(Math.max(a, b)));
		}),
	);
});

test('a position is written as a person would write it', () => {
	const params = scaleOf('params', 0.1, 10_000);
	expect([0, 0.5, 1].map(params.text)).toEqual(['0.1', '32', '10000']);
	const date = scaleOf('date', 20100900, 20260900);
	expect([0, 0.5, 1].map(date.text)).toEqual(['2010-09', '2018-09', '2026-09']);
	expect(scaleOf('top1', 0, 100).text(1)).toBe('100');
	expect(scaleOf('res', 32, 512).text(0.5)).toBe('128');
});

test('a year reaches from its January to its December', () => {
	const { position } = scaleOf('date', 20100900, 20260900);
	expect(position(firstDay('2021'))).toBe(position(firstDay('2021-01')));
	expect(position(lastDay('2021'))).toBe(position(lastDay('2021-12')));
});

test('what is written stands where it was written', () => {
	for (const key of slidKeys) {
		const { position, text } = scaleOf(key, ends[key][0], ends[key][1]);
		for (let step = 0; step <= 200; step += 10) {
			const written = text(step / 200);
			const value = Number(key === 'date' ? written.replace('-', '').padEnd(8, '0') : written);
			expect(Math.abs(position(value) - step / 200), `${key} ${written}`).toBeLessThan(0.02);
		}
	}
});

test('one value makes a scale as well', () => {
	const { position, text } = scaleOf('res', 224, 224);
	expect([position(224), text(0)]).toEqual([0, '224']);
});

test('every value is in one bin', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 0.1, max: 1000, noNaN: true })),
			fc.integer({ min: 1, max: 60 }),
			(values, bins) => {
				const counts = histogram(values, scaleOf('params', 0.1, 1000), bins);
				expect(counts).toHaveLength(bins);
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
			},
		),
	);
});

test('a bin that holds anything has a bar, an empty one none', () => {
	expect(bars([0, 1, 1000]).match(/M/g)).toHaveLength(2);
	expect(bars([0, 0])).toBe('');
});
