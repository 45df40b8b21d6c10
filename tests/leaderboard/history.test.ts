import { expect, test } from 'vitest';
import { type DatedModel, records } from '../../src/leaderboard/dated-model.ts';
import { challengeYears, meanPace, progress, recordSteps } from '../../src/leaderboard/history.ts';
import type { Benchmark } from '../../src/records/tables.ts';
import { chartEntry, chartResult } from './chart-entry.ts';

const model = (name: string, date: string, top1: number): DatedModel => ({
	slug: name,
	name,
	date,
	league: 'supervised',
	tier: 'none',
	evidence: 'claimed',
	top1,
	top5: null,
	results: [{ date, evidence: 'claim', top1, top5: null }],
});

const holders = records(
	[
		model('a', '2012-12', 60),
		model('b', '2014-09-01', 70),
		model('c', '2014-12-01', 80),
		model('d', '2020-01-01', 90),
	],
	'claimed',
	'top1',
);

test('records as they fell: what each added, and how long it stood', () => {
	const steps = recordSteps(holders, '2024-01-01');
	expect(steps.map(({ record, gain }) => [record.name, gain])).toEqual([
		['d', 10],
		['c', 10],
		['b', 10],
		['a', null],
	]);
	expect(steps[0]).toMatchObject({ stands: true });
	expect(steps[0]?.stood).toBeCloseTo(4, 2);
	expect(steps[2]?.stood).toBeCloseTo(0.25, 2);
	expect(steps.filter(({ stands }) => stands)).toHaveLength(1);
});

test('a year takes off the share of the error that its last record left less', () => {
	const years = progress(holders, '2022-06-01');
	expect(years.map(({ year }) => year)).toEqual([2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021]);
	const of = (year: number) => years.find((one) => one.year === year);
	expect(of(2012)).toEqual({ year: 2012, record: 60, removed: null, records: 1 });
	expect(of(2013)).toEqual({ year: 2013, record: 60, removed: 0, records: 0 });
	expect(of(2014)).toMatchObject({ record: 80, records: 2 });
	expect(of(2014)?.removed).toBeCloseTo(0.5, 10);
	expect(of(2020)?.removed).toBeCloseTo(0.5, 10);
});

test('the mean pace compounds over the years', () => {
	const years = progress(holders, '2022-06-01');
	expect(meanPace(years, 2012, 2014)).toBeCloseTo(1 - Math.sqrt(0.5), 10);
	expect(meanPace(years, 2014, 2014)).toBeNull();
	expect(meanPace(years, 2000, 2014)).toBeNull();
});

test('no records, no history', () => {
	expect(recordSteps([], '2024-01-01')).toEqual([]);
	expect(progress([], '2024-01-01')).toEqual([]);
});

const server = (year: string): Benchmark => ({
	benchmark: `ilsvrc-${year}-test`,
	name: `ILSVRC ${year} test server`,
	short: `Test ${year}`,
	images: 100_000,
	classes: 1000,
	role: 'server',
	published: `${year}-10`,
	about: '',
	url: 'https://example.org/',
});

test('a year of the challenge holds the best that each took part with, the winner first', () => {
	const entrant = (name: string, year: string, date: string, top5: number | null, by = name) =>
		chartEntry(
			name,
			[chartResult(`ilsvrc-${year}-test`, null, { evidence: 'claim', evaluator: null, date, top5 })],
			{
				league: 'challenge',
				home: `ilsvrc-${year}-test`,
				organisations: [by],
			},
		);
	const years = challengeYears(
		[
			entrant('late', '2012', '2013-11', 99),
			entrant('second', '2012', '2012-10-13', 74),
			entrant('winner with less data', '2012', '2012-10-13', 83, 'winner'),
			entrant('second, in its paper', '2012', '2012-12', 80, 'second'),
			entrant('winner', '2012', '2012-10-13', 84),
			entrant('first year', '2010', '2010-09-03', 72),
			entrant('unknown', '2012', '2012-10-13', null),
		],
		new Map([server('2010'), server('2012')].map((benchmark) => [benchmark.benchmark, benchmark])),
	);
	expect(years.map(({ year, entrants }) => [year, entrants.map(({ entry }) => entry.name)])).toEqual([
		['2010', ['first year']],
		['2012', ['winner', 'second']],
	]);
});
