import { expect, test } from 'vitest';
import { comparisons } from '../../src/records/comparison.ts';
import { claims, models } from '../../src/records/figures.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { canonicalNames } from '../../src/records/slug.ts';
import { today } from './fixture.ts';

const started = process.cpuUsage();
const records = readRecords('data', { today });
const spent = process.cpuUsage(started);
const canonical = canonicalNames(records);

test('the data are read and checked in well under three seconds on an idle machine', () => {
	// Time of the processor, not of the clock, which a busy machine stretches.
	expect((spent.user + spent.system) / 1e6).toBeLessThan(6);
});

test('the claims are complete: of papers and results there are at least as many as were found', () => {
	expect(records.papers.length).toBeGreaterThanOrEqual(215);
	expect(claims(records).length).toBeGreaterThanOrEqual(530);
});

test('the measurements are complete: every benchmark of validation images, by every evaluator', () => {
	const byBenchmark = Map.groupBy(records.measurements, ({ benchmark }) => benchmark);
	for (const { benchmark, role } of records.benchmarks.filter(({ role }) => role !== 'server')) {
		const timm = (byBenchmark.get(benchmark) ?? []).filter(({ evaluator }) => evaluator === 'timm');
		expect(timm.length, `${benchmark} (${role})`).toBeGreaterThanOrEqual(1_500);
	}
	expect(new Set(records.measurements.map(({ evaluator }) => evaluator)).size).toBeGreaterThanOrEqual(5);
	expect(records.measurements.length).toBeGreaterThanOrEqual(9_200);
});

test('no permalink was ever taken off the list', () => {
	expect(records.permalinks.length).toBeGreaterThanOrEqual(2123);
});

test('at least 200 models have a claim and a measurement of the same weights', () => {
	const measured = new Set(records.measurements.map(({ checkpoint }) => canonical(checkpoint)));
	const both = models(records).filter(({ model }) =>
		model.checkpoints.some((name) => measured.has(canonical(name))),
	);
	expect(both.length).toBeGreaterThanOrEqual(200);
});

test('at least 280 checkpoints were measured by two evaluators or more', () => {
	const evaluators = Map.groupBy(records.measurements, ({ checkpoint }) => canonical(checkpoint));
	const several = [...evaluators.values()].filter(
		(rows) => new Set(rows.map(({ evaluator }) => evaluator)).size > 1,
	);
	expect(several.length).toBeGreaterThanOrEqual(280);
});

test('measured minus claimed is small, and what is not is explained', () => {
	const compared = comparisons(records).filter(({ claim }) => claim.benchmark === 'imagenet-val');
	const differences = compared.map(({ difference }) => difference).toSorted((a, b) => a - b);
	const sizes = differences.map(Math.abs).toSorted((a, b) => a - b);
	expect(Math.abs(differences[Math.floor(differences.length / 2)] ?? Number.NaN)).toBeLessThanOrEqual(0.05);
	expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(0.3);
	for (const { claim, model, difference } of compared) {
		if (Math.abs(difference) > 1) expect(claim.note ?? model.note, model.slug).toBeDefined();
	}
});

test.for([
	['meta-pseudo-labels', 90.2, '2021-01-05'],
	['coatnet', 90.88, '2021-09-15'],
	['model-soups', 90.94, '2022-03-10'],
	['model-soups', 90.98, '2022-07'],
	['coca', 91.0, '2022-05-04'],
	['lion', 91.1, '2023-02'],
] as const)('the history of the record has %s at %d from %s', ([slug, top1, since]) => {
	const found = claims(records).filter(
		({ claim, paper, model }) =>
			paper.slug === slug &&
			claim.benchmark === 'imagenet-val' &&
			claim.top1 === top1 &&
			model.league === 'supervised' &&
			(claim.date ?? paper.published).startsWith(since),
	);
	expect(found.length).toBeGreaterThanOrEqual(1);
});

test.for([
	[2010, 28.2],
	[2011, 25.8],
	[2012, 16.4],
	[2012, 15.3],
	[2013, 11.7],
	[2013, 11.2],
	[2014, 6.7],
	[2015, 3.57],
	[2016, 2.99],
	[2017, 2.251],
] as const)('the challenge of %d has a top-5 error of %d %', ([year, error]) => {
	const decimals = String(error).split('.')[1]?.length ?? 0;
	const errors = claims(records)
		.filter(({ claim }) => claim.benchmark === `ilsvrc-${year}-test` && claim.top5 !== undefined)
		.map(({ claim }) => Number((100 - (claim.top5 ?? 0)).toFixed(decimals)));
	expect(errors).toContain(error);
});
