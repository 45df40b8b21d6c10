import { expect, test } from 'vitest';
import { accuracyOverTime, backdropOf } from '../../src/leaderboard/chart/accuracy-over-time.ts';
import { datedModel } from '../../src/leaderboard/dated-model.ts';
import { modelDocument } from '../../src/open-data/documents.ts';
import { address, realLedger } from '../open-data/real-ledger.ts';

/*
 * The record lines of the charts, worked out from models.json and the documents of its models as somebody else would
 * do it: a figure is a record where nothing as early is higher and nothing earlier is as high.
 */

const supervised = realLedger.entries.filter(({ league }) => league === 'supervised');
const documents = supervised.map((entry) => modelDocument(entry, realLedger, address));

/** A date as a number of days; a month as its middle. */
const day = (date: string) => Date.parse(date.length === 7 ? `${date}-15` : date);

type Kind = 'claimed' | 'measured' | 'none';
type Metric = 'top1' | 'top5';

function published(kind: Kind, metric: Metric) {
	const all = documents.flatMap((model) =>
		model.results.flatMap((result) => {
			const figure = result[metric];
			const isHeadline = result.evidence === 'claim' || result.top1 === model.measured?.top1;
			const counts = { claimed: result.evidence === 'claim', measured: result.evidence === 'measurement' };
			if (figure === null || result.benchmark !== model.benchmark || !isHeadline) return [];
			if (result.evidence === 'claim' && result.receipt.read === 'secondary') return [];
			if (kind === 'none' ? model.trainingData !== 'none' : !counts[kind]) return [];
			return [{ day: day(result.date), figure }];
		}),
	);
	const records = all.filter((one) =>
		all.every(
			(other) =>
				other.figure < one.figure ||
				other.day > one.day ||
				(other.day === one.day && other.figure === one.figure),
		),
	);
	return [...new Map(records.sort((a, b) => a.day - b.day).map((record) => [record.day, record])).values()];
}

/** Percent, at the corners where a line rises. */
function drawn(kind: Kind, metric: Metric) {
	const { lines } = accuracyOverTime(supervised.map(datedModel), metric, backdropOf(realLedger));
	const places = lines.find(({ key }) => key === `record-${kind}`)?.places ?? [];
	return places
		.filter((_, corner) => corner % 2 === 0)
		.map(({ x, y }) => ({ year: x, figure: metric === 'top1' ? y : 100 - y }));
}

/** Days of difference are lost between a year's fraction and a date. */
const year = (days: number) => 1970 + days / 86_400_000 / 365.2425;

for (const metric of ['top1', 'top5'] as const) {
	for (const kind of ['claimed', 'measured', 'none'] as const) {
		test(`the line of the ${kind} ${metric} record is what the published data give`, () => {
			const expected = published(kind, metric);
			const found = drawn(kind, metric);
			expect(expected.length).toBeGreaterThan(1);
			expect(found.map(({ figure }) => figure.toFixed(4))).toEqual(
				expected.map(({ figure }) => figure.toFixed(4)),
			);
			for (const [index, { year: at }] of found.entries()) {
				expect(at).toBeCloseTo(year(expected[index]?.day ?? Number.NaN), 2);
			}
		});
	}
}
