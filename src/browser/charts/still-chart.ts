import { LiveChart } from './live-chart.ts';

/** A chart that is shown as it was built; the page holds it as JSON. */
export async function open(element: HTMLElement, signal: AbortSignal): Promise<LiveChart> {
	const data = element.querySelector('script[type="application/json"]');
	return new LiveChart(element, JSON.parse(data?.textContent ?? ''), signal);
}
