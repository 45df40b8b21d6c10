import { type DataFile, dataFile, dataText } from './data-file.ts';
import { benchmarkViews } from './leaderboard/benchmarks.ts';
import { accuracyOverTime, backdropOf } from './leaderboard/chart/accuracy-over-time.ts';
import { devicesOf, packExtras } from './leaderboard/chart/candidate-columns.ts';
import type { Chart } from './leaderboard/chart/chart.ts';
import { chartCsv } from './leaderboard/chart/chart-csv.ts';
import { packOverTime } from './leaderboard/chart/dated-columns.ts';
import { estimateFit, measuredPairs } from './leaderboard/chart/estimate-fit.ts';
import { defaultExploration } from './leaderboard/chart/exploration.ts';
import { facetFrontier } from './leaderboard/chart/facet-frontier.ts';
import { historyChart } from './leaderboard/chart/history-chart.ts';
import { candidate, type TradeOff, tradeOff } from './leaderboard/chart/trade-off.ts';
import { validationRelation } from './leaderboard/chart/validation-relation.ts';
import { datedModel } from './leaderboard/dated-model.ts';
import { fitTop5 } from './leaderboard/estimate.ts';
import { facets, facetView } from './leaderboard/facets.ts';
import { type Ledger, validation } from './leaderboard/ledger.ts';
import { once } from './leaderboard/once.ts';

/*
 * Charts of so many points that a page holds the picture and a part of the data table only. What the browser makes
 * them from, and the whole table as CSV, are files of their own.
 */

export interface ChartFile extends Pick<DataFile, 'path' | 'body'> {
	readonly type: 'application/json' | 'text/csv';
}

/** Path of a still chart's data from the site's root. */
export const stillChartPath = (name: string): string => `charts/${name}.json`;

/** Path of a chart's whole data table. */
export const chartCsvPath = (name: string): string => `charts/${name}.csv`;

/** All files of charts. */
export function chartFiles(ledger: Ledger): ChartFile[] {
	const still = stillCharts(ledger);
	const whole = new Map<string, Chart>([
		...still,
		['over-time', overTimeChart(ledger)],
		['explore', exploreChart(ledger)],
	]);
	return [
		...[overTimeData(ledger), exploreData(ledger)].map(asJson),
		...[...still].map(([name, chart]) => asJson({ path: stillChartPath(name), body: dataText(chart) })),
		...[...whole].map(
			([name, chart]): ChartFile => ({ path: chartCsvPath(name), body: chartCsv(chart), type: 'text/csv' }),
		),
	];
}

const asJson = ({ path, body }: DataFile): ChartFile => ({ path, body, type: 'application/json' });

/** What the chart over time needs beside the table's columns. It counts their rows, so its name is its content's. */
export const overTimeData = once(
	(ledger: Ledger): DataFile => dataFile('charts/over-time', packOverTime(ledger)),
);

/** The same for the chart of accuracy against cost. */
export const exploreData = once((ledger: Ledger): DataFile => dataFile('charts/explore', packExtras(ledger)));

/** Accuracy over time as the leaderboard shows it to a visitor without a choice. */
export const overTimeChart = once(
	(ledger: Ledger): Chart =>
		accuracyOverTime(supervised(ledger).map(datedModel), 'top1', backdropOf(ledger), { size: 'low' }),
);

/** Accuracy against cost as the explorer shows it to a visitor without a choice. */
export const exploreChart = once((ledger: Ledger): TradeOff => {
	const benchmark = ledger.benchmarks.get(validation);
	return tradeOff(
		supervised(ledger).map((entry) => candidate(entry)),
		defaultExploration,
		{
			name: benchmark?.name ?? validation,
			images: benchmark?.images ?? 0,
			devices: devicesOf(ledger.entries),
		},
	);
});

const supervised = ({ entries }: Ledger) => entries.filter(({ league }) => league === 'supervised');

/** Charts that are shown as they were built, by the names of their files. */
function stillCharts(ledger: Ledger): ReadonlyMap<string, Chart> {
	const charts: [string, Chart | null][] = [
		['history-top1', historyChart(ledger, 'top1')],
		['history-top5', historyChart(ledger, 'top5')],
		['estimate-fit', estimateChart(ledger)],
		...benchmarkViews(ledger).map(({ benchmark, relation }): [string, Chart | null] => [
			`against-validation-${benchmark.benchmark}`,
			relation && validationRelation(benchmark, relation),
		]),
		...facets.map((facet): [string, Chart | null] => [`best-${facet.slug}`, frontierChart(ledger, facet)]),
	];
	return new Map(charts.flatMap(([name, chart]) => (chart ? [[name, chart]] : [])));
}

function estimateChart({ entries }: Ledger): Chart | null {
	const pairs = measuredPairs(entries, validation);
	const fit = fitTop5(pairs);
	return fit && estimateFit(pairs, fit);
}

function frontierChart(ledger: Ledger, facet: (typeof facets)[number]): Chart | null {
	const view = facetView(facet, ledger);
	const home = ledger.benchmarks.get(validation);
	if (!home || view.contestants.length < 3) return null;
	return facetFrontier(view, { name: home.name, images: home.images, devices: {} });
}
