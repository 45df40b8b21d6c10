import {
	accuracyOverTime,
	type DatedModel,
	type Metric,
} from '../../leaderboard/chart/accuracy-over-time.ts';
import { datedModels, type OverTime, onBenchmark } from '../../leaderboard/chart/dated-columns.ts';
import { fetchJson } from '../fetch-json.ts';
import type { LedgerView } from '../ledger-view.ts';
import { LiveChart } from './live-chart.ts';
import { firstView } from './table-view.ts';

/** Accuracy over time for what the table shows, with a switch between top-1 and top-5. */
export async function open(element: HTMLElement, signal: AbortSignal): Promise<LiveChart> {
	const [{ results, backdrop }, first] = await Promise.all([
		fetchJson<OverTime>(element.dataset.models ?? '', signal),
		firstView(),
	]);
	const models = datedModels(first.columns, results);
	const choice = element.querySelector<HTMLFieldSetElement>('fieldset');
	const linked = [...(choice?.querySelectorAll('input') ?? [])].find(
		({ value }) => location.hash === `#accuracy-over-time-${value}`,
	);
	if (linked) linked.checked = true;
	let shown = first;
	const chart = () =>
		accuracyOverTime(modelsOf(shown), metricOf(choice), backdrop, {
			size: 'low',
			benchmark: backdrop.benchmarks[shown.view.bench] ?? null,
		});
	const live = new LiveChart(element, chart(), signal);
	document.addEventListener(
		'ledger:view',
		({ detail }) => {
			shown = detail;
			live.show(chart());
		},
		{ signal },
	);
	if (choice) {
		if (linked) element.scrollIntoView();
		choice.addEventListener('change', () => live.show(chart()), { signal });
	}
	return live;

	function modelsOf({ view, selection: { rows, figures } }: LedgerView): DatedModel[] {
		return [...rows].flatMap((row) => {
			const model = models[row];
			if (!model) return [];
			return view.bench === 'imagenet-val' ? [model] : [onBenchmark(model, row, figures)];
		});
	}
}

const metricOf = (choice: HTMLElement | null): Metric =>
	choice?.querySelector<HTMLInputElement>('input:checked')?.value === 'top5' ? 'top5' : 'top1';
