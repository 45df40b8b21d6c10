import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableRows } from '../../src/leaderboard/chart/chart.ts';
import {
	colourings,
	defaultExploration,
	type Exploration,
	formatExploration,
	ignoredOfExploration,
	parseExploration,
} from '../../src/leaderboard/chart/exploration.ts';
import { type Candidate, tradeOff } from '../../src/leaderboard/chart/trade-off.ts';
import { wilson } from '../../src/leaderboard/interval.ts';
import { evidences, kinds, tiers } from '../../src/leaderboard/view.ts';

const setting = { name: 'validation', images: 50_000, devices: { gpu: 'A fast card, with care' } };

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const candidates = fc
	.array(
		fc.record({
			name: fc.string({ minLength: 1, maxLength: 12 }),
			family: fc.constantFrom('ResNet', 'ViT', 'constructor'),
			kind: fc.constantFrom(...kinds),
			tier: fc.constantFrom(...tiers),
			evidence: fc.constantFrom(...evidences),
			secondHand: fc.boolean(),
			date: fc.constantFrom('2012-12', '2020-01-31', '2023-05-24'),
			params: optional(fc.integer({ min: 1, max: 40 })),
			gmacs: optional(fc.integer({ min: 1, max: 40 })),
			speeds: fc.oneof(fc.constant({}), fc.record({ gpu: fc.integer({ min: 1, max: 40 }) })),
			top1: optional(fc.integer({ min: 50, max: 90 })),
			top5: optional(fc.integer({ min: 70, max: 99 })),
		}),
		{ maxLength: 40 },
	)
	.map((all) => all.map((one, index): Candidate => ({ ...one, slug: `m${index}` })));

const explorations: fc.Arbitrary<Exploration> = fc.record({
	x: fc.constantFrom('params', 'gmacs', 'date', 'gpu'),
	y: fc.constantFrom('top1', 'top5'),
	colour: fc.constantFrom(...colourings),
	scale: fc.constantFrom('log', 'linear'),
	intervals: fc.boolean(),
});

const costOf = ({ x }: Exploration, one: Candidate) => {
	if (x === 'date') return one.date.padEnd(10, '-15');
	if (x === 'params' || x === 'gmacs') return one[x];
	return one.speeds[x] === undefined ? null : -one.speeds[x];
};

test('the frontier is what a comparison with all others leaves', () => {
	fc.assert(
		fc.property(candidates, explorations, (all, chosen) => {
			const drawn = all.filter(
				(one) => !one.secondHand && one[chosen.y] !== null && costOf(chosen, one) !== null,
			);
			const beats = (a: Candidate, b: Candidate) => {
				const [x, y] = [costOf(chosen, a) ?? 0, costOf(chosen, b) ?? 0];
				const [p, q] = [a[chosen.y] ?? 0, b[chosen.y] ?? 0];
				return x <= y && p >= q && (x < y || p > q);
			};
			const unbeaten = drawn.filter((one) => !drawn.some((other) => beats(other, one)));
			expect(
				tradeOff(all, chosen, setting)
					.frontier.map(({ slug }) => slug)
					.sort(),
			).toEqual(unbeaten.map(({ slug }) => slug).sort());
		}),
	);
});

test('every model with both figures is a point once and a row once, whatever gives the colour', () => {
	fc.assert(
		fc.property(candidates, explorations, (all, chosen) => {
			const chart = tradeOff(all, chosen, setting);
			const expected = all.filter((one) => one[chosen.y] !== null && costOf(chosen, one) !== null);
			expect(
				tableRows(chart)
					.map(({ slug }) => slug)
					.sort(),
			).toEqual(expected.map(({ slug }) => slug).sort());
			for (const { points } of chart.series) {
				expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
			}
		}),
	);
});

const one: Candidate = {
	slug: 'a',
	name: 'A',
	family: 'ResNet',
	kind: 'convnet',
	tier: 'none',
	evidence: 'measured',
	secondHand: false,
	date: '2020-01-31',
	params: 25,
	gmacs: null,
	speeds: {},
	top1: 80,
	top5: 95,
};

test('intervals are drawn when they are asked for', () => {
	const point = (intervals: boolean) =>
		tradeOff([one], { ...defaultExploration, intervals }, setting).series[0]?.points[0];
	const { lower, upper } = wilson(80, 50_000);
	expect(point(true)).toMatchObject({ low: lower, high: upper });
	expect(point(false)).not.toHaveProperty('low');
});

test('speed is named by its device, and more of it is better', () => {
	const fast = { ...one, slug: 'fast', name: 'FAST', speeds: { gpu: 9000 }, top1: 70 };
	const slow = { ...one, slug: 'slow', name: 'SLOW', speeds: { gpu: 100 } };
	const waste = { ...one, slug: 'waste', name: 'WASTE', speeds: { gpu: 50 }, top1: 75 };
	const chart = tradeOff([slow, waste, fast], { ...defaultExploration, x: 'gpu' }, setting);
	expect(chart.x.label).toBe('Images per second, A fast card, with care, logarithmic');
	expect(chart.frontier.map(({ slug }) => slug)).toEqual(['fast', 'slow']);
});

test('the caption counts what is drawn and what is not', () => {
	const { caption } = tradeOff([one, { ...one, slug: 'b', params: null }], defaultExploration, setting);
	expect(caption).toContain('of 1 model against parameters');
	expect(caption).toContain('Not drawn: 1 model');
});

test('the title says what the ends of the frontier reach, and at what cost', () => {
	const big = { ...one, slug: 'big', params: 300, gmacs: 60, speeds: { gpu: 90 }, date: '2023', top1: 88.5 };
	const titleBy = (x: string) =>
		tradeOff([big, { ...one, gmacs: 4.1, speeds: { gpu: 2000 } }], { ...defaultExploration, x }, setting)
			.title;
	expect(titleBy('params')).toBe(
		'Best top-1 accuracy: 80.0\u00a0% at 25.0\u00a0M parameters, 88.5\u00a0% at 300\u00a0M',
	);
	expect(titleBy('gmacs')).toBe('Best top-1 accuracy: 80.0\u00a0% at 4.1\u00a0GMACs, 88.5\u00a0% at 60.0');
	expect(titleBy('gpu')).toBe('Best top-1 accuracy: 80.0\u00a0% at 2,000 images a second, 88.5\u00a0% at 90');
	expect(titleBy('date')).toBe('Best top-1 accuracy: 80.0\u00a0% in 2020, 88.5\u00a0% in 2023');
	expect(tradeOff([one], defaultExploration, setting).title).toBe('Top-1 accuracy against parameters');
});

test('nothing to draw is said', () => {
	const chart = tradeOff([{ ...one, params: null }], defaultExploration, setting);
	expect(chart.caption).toMatch(/^No model/);
	expect(chart.lines).toEqual([]);
});

test('an address holds every choice, and defaults are left out', () => {
	fc.assert(
		fc.property(explorations, (chosen) => {
			const query = new URLSearchParams(formatExploration(chosen));
			expect(parseExploration(query, ['gpu'])).toEqual(chosen);
			expect(ignoredOfExploration(query, ['gpu'])).toEqual([]);
		}),
	);
	expect(formatExploration(defaultExploration)).toEqual([]);
});

test('what is not understood is named as it stands, a second value as well', () => {
	const query = new URLSearchParams('x=gold&y=top1&colour=kind&colour=data&intervals=yes&params=..30');
	expect(ignoredOfExploration(query, [])).toEqual(['x=gold', 'colour=data', 'intervals=yes']);
});

test.for(['x=gold', 'y=top3', 'colour=pink', 'scale=', 'intervals=yes', ''])(
	'%s keeps the default',
	(query) => {
		expect(parseExploration(new URLSearchParams(query), [])).toEqual(defaultExploration);
	},
);
