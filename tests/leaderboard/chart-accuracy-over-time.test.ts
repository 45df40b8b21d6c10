import { expect, test } from 'vitest';
import { accuracyOverTime, type Backdrop } from '../../src/leaderboard/chart/accuracy-over-time.ts';
import { tableRows } from '../../src/leaderboard/chart/chart.ts';
import { type DatedModel, type DatedResult, records } from '../../src/leaderboard/dated-model.ts';
import { fractionalYear } from '../../src/leaderboard/format.ts';

const result = (
	evidence: DatedResult['evidence'],
	date: string,
	top1: number,
	top5: number | null = null,
) => ({
	evidence,
	date,
	top1,
	top5,
});

const model = (
	slug: string,
	results: readonly DatedResult[],
	other: Partial<DatedModel> = {},
): DatedModel => {
	const measured = results.find(({ evidence }) => evidence === 'measurement');
	const claimed = results.find(({ evidence }) => evidence === 'claim');
	const headline = measured ?? claimed;
	return {
		slug,
		name: slug.toUpperCase(),
		date: results.map(({ date }) => date).sort()[0] ?? '',
		league: 'supervised',
		tier: 'none',
		evidence: measured && claimed ? 'both' : measured ? 'measured' : 'claimed',
		top1: headline?.top1 ?? null,
		top5: headline?.top5 ?? null,
		results,
		...other,
	};
};

const old = model('old', [result('claim', '2012-12', 60, 82)]);
const both = model('both', [
	result('claim', '2015-12-10', 77, 93.3),
	result('measurement', '2020-01-31', 76.1, 92.9),
]);
const web = model('web', [result('claim', '2021-01-05', 90.2)], { tier: 'web' });
const measured = model('measured', [result('measurement', '2023-04-01', 90, 99)], { tier: 'web' });
const models = [web, old, measured, both];

const backdrop: Backdrop = {
	until: '2025-11-23',
	benchmarks: {},
	challenge: [
		model('ilsvrc-2012', [result('claim', '2012-10-13', 0, 84.7)], { league: 'challenge' }),
		model('ilsvrc-2015', [result('claim', '2015-12-10', 0, 96.4)], { league: 'challenge' }),
	],
	people: [{ who: 'one annotator', accuracy: 94.9, images: 1500, caveat: 'He practised.' }],
};

const holders = (kind: 'claimed' | 'measured' | 'none') =>
	records(models, kind, 'top1').map(({ name }) => name);

test('each kind of record counts its own results, on the day they became public', () => {
	expect(holders('claimed')).toEqual(['OLD', 'BOTH', 'WEB']);
	expect(records(models, 'measured', 'top1').map(({ name, date }) => [name, date])).toEqual([
		['BOTH', '2020-01-31'],
		['MEASURED', '2023-04-01'],
	]);
	expect(holders('none')).toEqual(['OLD', 'BOTH']);
});

test('every model with a figure is one point at its first date', () => {
	const { series } = accuracyOverTime(models, 'top1', backdrop);
	const points = series.flatMap(({ points }) => points);
	expect(points.map(({ slug, x, y }) => [slug, x, y]).sort()).toEqual(
		models.map(({ slug, date, top1 }) => [slug, fractionalYear(date), top1]).sort(),
	);
});

test('points of a series are in the order of time', () => {
	const { series } = accuracyOverTime(models, 'top5', backdrop);
	for (const { points } of series) {
		expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
	}
});

test('the table has a row for every point, with the figures that are drawn', () => {
	const chart = accuracyOverTime(models, 'top1', backdrop);
	const points = chart.series.flatMap(({ points }) => points);
	expect(tableRows(chart).map(({ slug, cells }) => [slug, cells[0]])).toEqual(
		points.map(({ slug, y }) => [slug, y]),
	);
});

test('evidence is the mark: open, filled, or half', () => {
	const { series } = accuracyOverTime(models, 'top1', backdrop);
	const marks = Object.fromEntries(
		series.flatMap(({ mark, points }) => points.map(({ slug }) => [slug, mark])),
	);
	expect(marks).toEqual({ old: 'open', web: 'open', both: 'half', measured: 'full' });
});

test('people and the challenge stand only where top-5 is drawn', () => {
	const keys = (metric: 'top1' | 'top5') =>
		accuracyOverTime(models, metric, backdrop).lines.map(({ key }) => key);
	expect(keys('top1')).toEqual(['record-claimed', 'record-measured', 'record-none']);
	expect(keys('top5')).toEqual(expect.arrayContaining(['people', 'challenge']));
});

test('the challenge has its own line, and takes no record in another', () => {
	const keys = (some: readonly DatedModel[]) =>
		accuracyOverTime(some, 'top5', backdrop).lines.map(({ key }) => key);
	expect(keys(backdrop.challenge)).toEqual(['people', 'challenge']);
	const { lines } = accuracyOverTime([old, ...backdrop.challenge], 'top5', backdrop);
	expect(new Set(lines.find(({ key }) => key === 'record-claimed')?.places.map(({ y }) => y))).toEqual(
		new Set([100 - 82]),
	);
});

test('top-5 is drawn as the error that it leaves', () => {
	const { series, y } = accuracyOverTime([both], 'top5', backdrop);
	expect(series.find(({ mark }) => mark === 'half')?.points[0]?.y).toBeCloseTo(100 - 92.9, 10);
	expect(y.from).toBeLessThan(y.to);
});

test('a record line keeps its height until it is beaten, and runs to the end of the data', () => {
	const [claimed] = accuracyOverTime(models, 'top1', backdrop).lines;
	const heights = claimed?.places.map(({ y }) => y);
	expect(heights).toEqual([60, 60, 77, 77, 90.2, 90.2]);
	expect(claimed?.places.at(-1)?.x).toBe(fractionalYear(backdrop.until));
});

test('the caption gives the records with their holders', () => {
	const { caption } = accuracyOverTime(models, 'top1', backdrop);
	expect(caption).toContain('4 models');
	expect(caption).toContain('Best claim: 90.2 % (WEB, 2021), from 60.0 % in 2012.');
	expect(accuracyOverTime(models, 'top5', backdrop).caption).toContain('1,500 images. He practised.');
});

test('the title says how far the first record line, or the challenge, went', () => {
	const titleOf = (some: readonly DatedModel[], metric: 'top1' | 'top5' = 'top1') =>
		accuracyOverTime(some, metric, backdrop).title;
	expect(titleOf(models)).toBe('Best claimed top-1 accuracy rose from 60.0 % in 2012 to 90.2 % in 2021');
	const later = model('later', [result('measurement', '2024-01', 91)]);
	expect(titleOf([measured, later])).toBe(
		'Best measured top-1 accuracy rose from 90.0 % in 2023 to 91.0 % in 2024',
	);
	const soon = model('soon', [result('measurement', '2024-12', 92)]);
	expect(titleOf([later, soon])).toBe('Best measured top-1 accuracy rose from 91.0 % to 92.0 % in 2024');
	expect(titleOf(models, 'top5')).toBe('The challenge took top-5 error from 15.3 % in 2012 to 3.6 % in 2015');
	expect(titleOf([])).toBe('Top-1 accuracy over time');
});

test('a model too low to draw is named in the caption instead', () => {
	const chart = accuracyOverTime(
		[...models, model('low', [result('claim', '2013-01', 12)])],
		'top1',
		backdrop,
	);
	expect(chart.series.flatMap(({ points }) => points).some(({ slug }) => slug === 'low')).toBe(false);
	expect(chart.caption).toContain('Not drawn: 1 model below 50 %');
});

test('a claim known at second hand only is a point apart, and holds no record', () => {
	const rumour = model('rumour', [], { date: '2023-11-07', top1: 92.4 });
	const chart = accuracyOverTime([...models, rumour], 'top1', backdrop);
	const series = chart.series.find(({ points }) => points.some(({ slug }) => slug === 'rumour'));
	expect(series?.key).toBe('Claimed, second hand');
	expect(series?.points).toHaveLength(1);
	expect(records([...models, rumour], 'claimed', 'top1').at(-1)?.name).toBe('WEB');
});

test('a selection without models is a chart that says so', () => {
	const chart = accuracyOverTime([], 'top1', backdrop);
	expect(tableRows(chart)).toEqual([]);
	expect(chart.caption).toMatch(/^No model/);
	expect(chart.x.from, 'when the ledger begins').toBe(2012);
	expect(chart.x.to).toBeGreaterThan(2025);
});

test('the context of the record is its interval, and the record on better labels', () => {
	const relabelled = model('both', [result('measurement', '2020-06-01', 88)]);
	const chart = accuracyOverTime(models, 'top1', backdrop, {
		context: { images: 50_000, relabelled: 'ReaL', models: [relabelled] },
	});
	const [claimed] = chart.lines.filter(({ key }) => key === 'record-claimed');
	expect(chart.bands[0]?.places.map(({ x }) => x)).toEqual(claimed?.places.map(({ x }) => x));
	for (const [index, { low, high }] of (chart.bands[0]?.places ?? []).entries()) {
		const height = claimed?.places[index]?.y ?? Number.NaN;
		expect(low).toBeLessThan(height);
		expect(high).toBeGreaterThan(height);
	}
	expect(chart.lines.find(({ key }) => key === 'relabelled')?.places[0]?.y).toBe(88);
	expect(chart.caption).toContain('Best on ReaL: 88.0 % (BOTH, 2020).');
});

test('figures of another benchmark are drawn without the challenge, people and a floor', () => {
	const low = model('low', [result('measurement', '2020-01-31', 3, 12)]);
	const chart = accuracyOverTime([low], 'top5', backdrop, { benchmark: 'ImageNet-A' });
	expect(chart.title).toBe('Top-5 error on ImageNet-A over time');
	expect(tableRows(chart).map(({ slug }) => slug)).toEqual(['low']);
	expect(chart.lines.map(({ key }) => key)).toEqual(['record-measured', 'record-none']);
});
