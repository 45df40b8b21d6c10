import {
	accuracyOverTime,
	type DatedModel,
	type Metric,
} from '../../leaderboard/chart/accuracy-over-time.ts';
import { datedModels, type OverTime } from '../../leaderboard/chart/dated-columns.ts';
import { unpackColumns } from '../../leaderboard/columns.ts';
import { LiveChart } from './live-chart.ts';

/** Accuracy over time for what the table shows, with a switch between top-1 and top-5. */
export async function open(element: HTMLElement): Promise<LiveChart> {
	const { columns, results, backdrop } = await overTime(element.dataset.models ?? '');
	const models = datedModels(unpackColumns(columns), results);
	const choice = element.querySelector<HTMLFieldSetElement>('fieldset');
	const shown = (): readonly DatedModel[] => models.filter(({ league }) => league === 'supervised');
	const chart = () => accuracyOverTime(shown(), metricOf(choice), backdrop, 'low');
	const live = new LiveChart(element, chart());
	if (choice) {
		choice.hidden = false;
		choice.addEventListener('change', () => live.show(chart()), { signal: live.signal });
	}
	return live;
}

async function overTime(address: string): Promise<OverTime> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
	return answer.json();
}

const metricOf = (choice: HTMLElement | null): Metric =>
	choice?.querySelector<HTMLInputElement>('input:checked')?.value === 'top5' ? 'top5' : 'top1';
