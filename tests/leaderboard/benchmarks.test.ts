import { describe, expect, test } from 'vitest';
import { benchmarkSentence, benchmarkViews } from '../../src/leaderboard/benchmarks.ts';
import type { Entry, Result } from '../../src/leaderboard/entry.ts';
import { lantern, lanternEntry } from './lantern.ts';

const views = benchmarkViews(lantern);

test('every benchmark has a view, and every headline figure stands in its list', () => {
	expect(views.map(({ benchmark }) => benchmark)).toEqual(lantern.records.benchmarks);
	for (const { benchmark, lists } of views) {
		const listed = lists.flatMap(({ models }) => models.map(({ entry }) => entry.slug));
		const expected = lantern.entries.filter(({ headline }) => {
			const result = headline[benchmark.benchmark];
			return result && (benchmark.role === 'server' ? result.top5 : result.top1) !== null;
		});
		expect(listed.toSorted()).toEqual(expected.map(({ slug }) => slug).sort());
	}
});

test('a list holds one league, best first', () => {
	for (const { benchmark, lists } of views) {
		for (const { league, models } of lists) {
			const figures = models.map(
				({ result }) => (benchmark.role === 'server' ? result.top5 : result.top1) ?? 0,
			);
			expect(figures).toEqual(figures.toSorted((a, b) => b - a));
			expect(models.every(({ entry }) => entry.league === league)).toBe(true);
		}
	}
});

describe('the relation to validation', () => {
	const base = lanternEntry('lantern-base-a1-in1k');
	const run = base.headline['imagenet-val'];
	if (!run) throw new Error('the fixture has a figure on validation');

	const both = (slug: string, own: number, shifted: number | null, evaluator = 'timm'): Entry => {
		const result = (benchmark: string, top1: number): Result => ({
			...run,
			benchmark,
			top1,
			evaluator,
		});
		return {
			...base,
			slug,
			name: slug,
			headline: {
				'imagenet-val': result('imagenet-val', own),
				...(shifted === null ? {} : { 'imagenet-real': result('imagenet-real', shifted) }),
			},
		};
	};
	const relation = (entries: readonly Entry[]) =>
		benchmarkViews({ ...lantern, entries }).find(({ benchmark }) => benchmark.benchmark === 'imagenet-real')
			?.relation;

	test('is exact where the models lie on its line', () => {
		const found = relation([both('a', 70, 70), both('b', 80, 80), both('c', 90, 90)]);
		expect(found?.expect(85)).toBeCloseTo(85);
		expect(found?.rankCorrelation).toBeCloseTo(1);
		expect(found?.medianLoss).toBe(0);
	});

	test('puts the model that exceeds its expectation most first', () => {
		const found = relation([both('a', 70, 60), both('b', 75, 75), both('c', 80, 70), both('d', 85, 75)]);
		expect(found?.models[0]?.entry.slug).toBe('b');
	});

	test('rests on one evaluator alone', () => {
		const found = relation([
			both('a', 70, 60),
			both('b', 75, 65),
			both('c', 80, 70),
			both('d', 85, 99, 'keras'),
			both('e', 86, null),
		]);
		expect(found?.models.map(({ entry }) => entry.slug).sort()).toEqual(['a', 'b', 'c']);
	});

	test('is not drawn from two models, nor for validation itself', () => {
		expect(relation([both('a', 70, 60), both('b', 75, 65)])).toBeNull();
		expect(views.find(({ benchmark }) => benchmark.role === 'validation')?.relation).toBeNull();
	});
});

test('a sentence names the benchmark and how many images it has', () => {
	for (const view of views) expect(benchmarkSentence(view)).toContain(`${view.benchmark.name}: `);
});
