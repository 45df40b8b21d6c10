import { expect, test } from 'vitest';
import { benchmarkViews } from '../../src/leaderboard/benchmarks.ts';
import { representatives, slopes } from '../../src/leaderboard/chart/across-test-sets.ts';
import { tableRows } from '../../src/leaderboard/chart/chart.ts';
import { claimedAgainstMeasured, comparisons } from '../../src/leaderboard/chart/claimed-against-measured.ts';
import { coverage, estimateFit, measuredPairs } from '../../src/leaderboard/chart/estimate-fit.ts';
import { recipeSpread } from '../../src/leaderboard/chart/recipe-spread.ts';
import { validationRelation } from '../../src/leaderboard/chart/validation-relation.ts';
import { fitTop5 } from '../../src/leaderboard/estimate.ts';
import type { Benchmark } from '../../src/records/tables.ts';
import { chartEntry, chartResult } from './chart-entry.ts';
import { lantern } from './lantern.ts';

const val = 'imagenet-val';
const images = 50_000;

const compared = (name: string, claim: number, measured: number, at = 224) =>
	chartEntry(name, [
		chartResult(val, claim, { evidence: 'claim', evaluator: null, resolution: 224 }),
		chartResult(val, measured, { resolution: at }),
	]);

test('claims are compared where the resolution is the same, the largest difference first', () => {
	const found = comparisons(
		[compared('near', 80, 80.02), compared('far', 80, 78.5), compared('other size', 80, 82, 288)],
		val,
		images,
	);
	expect(found.map(({ entry, verdict }) => [entry.name, verdict.kind])).toEqual([
		['far', 'beyond'],
		['near', 'rounds'],
	]);
});

test('the chart of claims has every comparison as a point and as a row, and says how they came out', () => {
	const found = comparisons(
		[compared('a', 80, 80.02), compared('b', 75, 75.2), compared('c', 70, 66)],
		val,
		images,
	);
	const chart = claimedAgainstMeasured(found, images);
	expect(
		tableRows(chart)
			.map(({ name, cells }) => [name, cells[2]])
			.sort(),
	).toEqual([
		['a', 0.02],
		['b', 0.2],
		['c', -4],
	]);
	expect(chart.caption).toContain('3 models');
	expect(chart.caption).toContain(
		'1 round to the claim, 1 more lie within its sampling interval, 1 beyond it',
	);
	expect(claimedAgainstMeasured([], images).caption).toMatch(/^No model/);
});

test.for([
	[[80.02, 80.1, 80.3], '+0.10'],
	[[80.02, 80.1, 80.3, 80.6], '+0.20'],
	[[80.02], '+0.02'],
] as const)('the median difference of measurements %j of 80 is %s', ([measured, median]) => {
	const found = measured.map((top1, index) => compared(`m${index}`, 80, top1));
	expect(claimedAgainstMeasured(comparisons(found, val, images), images).caption).toContain(
		`The median difference is ${median} points.`,
	);
});

test('the sampling band is as wide as the interval of a claim', () => {
	const chart = claimedAgainstMeasured(comparisons([compared('a', 80, 80)], val, images), images);
	const [sampling] = chart.bands;
	for (const { low, high } of sampling?.places ?? []) {
		expect(low).toBeLessThan(0);
		expect(high).toBeGreaterThan(0);
		expect(high - low).toBeLessThan(1);
	}
});

test('the trainings of one architecture stand in one row, and the caption says how far apart they are', () => {
	const member = (name: string, top1: number) => ({
		entry: chartEntry(name, [chartResult(val, top1)]),
		top1,
	});
	const members = [member('c', 81.2), member('a', 76.1), member('b', 74.9)];
	const spread = { architecture: 'timm/resnet50', evaluator: 'timm', resolution: 224, members, points: 6.3 };
	const chart = recipeSpread([spread], 'ResNet');
	expect(tableRows(chart).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
	expect(new Set(chart.series.flatMap(({ points }) => points.map(({ y }) => y))).size).toBe(1);
	expect(chart.caption).toContain('resnet50 goes from 74.9 % (b) to 81.2 % (c) in 3 trainings');
	expect(chart.caption).toContain('6.30 points by training alone');
	expect(recipeSpread([], 'ResNet').caption).toMatch(/^No architecture/);
});

const benchmark = (id: string, short: string): Benchmark => ({
	benchmark: id,
	name: `The ${short} images`,
	short,
	images,
	classes: 1000,
	role: 'shift',
	published: '2020-01',
	about: '',
	url: 'https://example.org/',
});

/** Forty models on a curve, one of them far above it and one far below. */
const across = Array.from({ length: 40 }, (_, index) => {
	const x = 60 + index * 0.75;
	const off = index === 10 ? 8 : index === 30 ? -8 : 0;
	return chartEntry(`m${index}`, [chartResult(val, x), chartResult('imagenet-a', x - 30 + off)]);
});

test('those furthest from what validation lets expect are named, and every model is a row', () => {
	const records = { ...lantern.records, benchmarks: [benchmark('imagenet-a', 'A')] };
	const [view] = benchmarkViews({ entries: across, records });
	if (!view?.relation) throw new Error('nothing relates to validation');
	const chart = validationRelation(view.benchmark, view.relation);
	expect(tableRows(chart)).toHaveLength(across.length);
	expect(chart.caption).toMatch(/m10 is furthest above.* and m30 furthest below/);
	expect(chart.labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['m10', 'm30']));
});

test('representatives run from the best to the worst of those measured everywhere', () => {
	const sets = [benchmark(val, 'Val'), benchmark('imagenet-a', 'A')];
	const chosen = representatives([...across, chartEntry('partly', [chartResult(val, 95)])], sets, 4);
	expect(chosen[0]?.name).toBe('m39');
	expect(chosen.at(-1)?.name).toBe('m0');
	expect(chosen).toHaveLength(4);
	const chart = slopes(chosen, sets);
	expect(tableRows(chart)).toHaveLength(8);
	expect(chart.lines).toHaveLength(4);
});

test('the fit of top-5 rests on measurements, and claims are held against it', () => {
	const top5 = (top1: number) => 100 - (100 - top1) / 3;
	const measured = Array.from({ length: 50 }, (_, index) =>
		chartEntry(`t${index}`, [
			chartResult(val, 60 + index / 2, { top5: top5(60 + index / 2) + (index % 2 ? 0.2 : -0.2) }),
		]),
	);
	const claim = (name: string, top1: number, five: number) =>
		chartEntry(name, [chartResult(val, top1, { evidence: 'claim', evaluator: null, top5: five })]);
	const entries = [...measured, claim('usual', 75, top5(75)), claim('odd', 75, 80)];
	const found = measuredPairs(entries, val);
	expect(found).toHaveLength(measured.length);
	const fit = fitTop5(found);
	if (!fit) throw new Error('no fit');
	expect(coverage(fit, entries, val)).toEqual({ within: 1, of: 2 });
	const chart = estimateFit(found, fit);
	expect(tableRows(chart)).toHaveLength(measured.length);
	expect(chart.caption).toContain('50 measured models');
});
