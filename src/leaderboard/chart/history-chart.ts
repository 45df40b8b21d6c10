import { datedModel } from '../dated-model.ts';
import { type Ledger, validation } from '../ledger.ts';
import type { Metric } from '../metric.ts';
import { accuracyOverTime, backdropOf, type Context } from './accuracy-over-time.ts';
import type { Chart } from './chart.ts';

/** The benchmark that relabels validation's images. */
const relabelled = 'imagenet-real';

/** Accuracy over time of the supervised league, with what helps to judge the records. */
export function historyChart(ledger: Ledger, metric: Metric): Chart {
	const supervised = ledger.entries.filter(({ league }) => league === 'supervised');
	return accuracyOverTime(supervised.map(datedModel), metric, backdropOf(ledger), {
		context: metric === 'top1' ? contextOf(ledger) : null,
	});
}

function contextOf({ entries, benchmarks }: Ledger): Context {
	return {
		images: benchmarks.get(validation)?.images ?? 0,
		relabelled: benchmarks.get(relabelled)?.short ?? relabelled,
		models: entries
			.filter(
				({ league, headline }) => league === 'supervised' && headline[relabelled]?.evidence === 'measurement',
			)
			.map((entry) => {
				const { top1 = null, top5 = null, date = entry.date } = entry.headline[relabelled] ?? {};
				return { ...datedModel(entry), results: [{ date, evidence: 'measurement', top1, top5 }] };
			}),
	};
}
