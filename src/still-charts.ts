import { benchmarkViews } from './leaderboard/benchmarks.ts';
import type { Chart } from './leaderboard/chart/chart.ts';
import { estimateFit, measuredPairs } from './leaderboard/chart/estimate-fit.ts';
import { facetFrontier } from './leaderboard/chart/facet-frontier.ts';
import { historyChart } from './leaderboard/chart/history-chart.ts';
import { validationRelation } from './leaderboard/chart/validation-relation.ts';
import { fitTop5 } from './leaderboard/estimate.ts';
import { facets, facetView } from './leaderboard/facets.ts';
import { type Ledger, validation } from './leaderboard/ledger.ts';

/*
 * Charts of so many points that their data are a file each, which the page's script fetches when it comes to them.
 */

/** How each is made, by the name of its file. */
export function stillCharts(ledger: Ledger): ReadonlyMap<string, () => Chart | null> {
	return new Map([
		['history-top1', () => historyChart(ledger, 'top1')],
		['history-top5', () => historyChart(ledger, 'top5')],
		['estimate-fit', () => estimateChart(ledger)],
		...benchmarkViews(ledger).flatMap(({ benchmark, relation }) =>
			relation
				? [
						[
							`against-validation-${benchmark.benchmark}`,
							() => validationRelation(benchmark, relation),
						] as const,
					]
				: [],
		),
		...facets.map((facet) => [`best-${facet.slug}`, () => frontierChart(ledger, facet)] as const),
	]);
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

/** Path of a still chart's data from the site's root. */
export const stillChartPath = (name: string): string => `charts/${name}.json`;
