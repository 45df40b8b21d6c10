import { accuracyOverTime } from '../../leaderboard/chart/accuracy-over-time.ts';
import { datedModels, type OverTime, onBenchmark } from '../../leaderboard/chart/dated-columns.ts';
import type { DatedModel } from '../../leaderboard/dated-model.ts';
import type { Metric } from '../../leaderboard/metric.ts';
import { fetchJson } from '../fetch-json.ts';
import { idle } from '../idle.ts';
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
	const linked = /^#accuracy-over-time-(top\d)/.exec(location.hash)?.[1];
	const choose = (metric: string) => {
		const input = choice?.querySelector<HTMLInputElement>(`[value=${metric}]`);
		if (input) input.checked = true;
	};
	if (linked) choose(linked);
	else if (rankedOn(first) === 'top5') choose('top5');
	let shown = first;
	const chart = () =>
		accuracyOverTime(modelsOf(shown), metricOf(choice), backdrop, {
			size: 'low',
			benchmark: backdrop.benchmarks[shown.view.bench] ?? null,
		});
	// Made and drawn in pieces, so that no frame has to hold them all; what changes meanwhile is drawn after.
	let outdated = false;
	let show = () => {
		outdated = true;
	};
	document.addEventListener(
		'ledger:view',
		({ detail }) => {
			if (rankedOn(detail) !== rankedOn(shown)) choose(rankedOn(detail));
			shown = detail;
			show();
		},
		{ signal },
	);
	choice?.addEventListener('change', () => show(), { signal });
	await idle();
	outdated = false;
	const made = chart();
	await idle();
	const live = new LiveChart(element, made, signal);
	show = () => live.show(chart());
	if (outdated) show();
	if (linked) element.scrollIntoView();
	return live;

	function modelsOf({ view, selection: { rows, figures } }: LedgerView): DatedModel[] {
		return [...rows].flatMap((row) => {
			const model = models[row];
			if (!model) return [];
			return view.bench === 'imagenet-val' ? [model] : [onBenchmark(model, row, figures)];
		});
	}
}

/** What ranks the models that are shown: the challenge was won on top-5. */
const rankedOn = ({ view }: LedgerView): Metric => (view.league === 'challenge' ? 'top5' : 'top1');

const metricOf = (choice: HTMLElement | null): Metric =>
	choice?.querySelector<HTMLInputElement>('input:checked')?.value === 'top5' ? 'top5' : 'top1';
