import type { Chart } from '../../leaderboard/chart/chart.ts';
import { fetchJson } from '../fetch-json.ts';
import { LiveChart } from './live-chart.ts';

/** A chart that is shown as it was built: the page holds it as JSON, or says where it is. */
export async function open(element: HTMLElement, signal: AbortSignal): Promise<LiveChart> {
	return new LiveChart(element, await chartOf(element, signal), signal);
}

async function chartOf(element: HTMLElement, signal: AbortSignal): Promise<Chart> {
	const { source } = element.dataset;
	if (source === undefined) {
		return JSON.parse(element.querySelector('script[type="application/json"]')?.textContent ?? '');
	}
	return fetchJson(source, signal);
}
