import type { Chart } from '../../leaderboard/chart/chart.ts';
import type { Stage } from './stage.ts';

/** How far below the view a chart may be when its script is fetched. */
const near = '400px';

/**
 * A chart that stands as a picture until it comes near the view; then the interactive one takes its place. The chart
 * itself is in a script of JSON inside, or comes from whoever overrides `load`.
 */
export class LedgerChart extends HTMLElement {
	#listening: AbortController | undefined;
	#stage: Promise<Stage> | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const seen = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				seen.disconnect();
				void this.stage();
			},
			{ rootMargin: near },
		);
		seen.observe(this);
		signal.addEventListener('abort', () => seen.disconnect());
		const tools = this.querySelector<HTMLElement>('.tools');
		if (tools) tools.hidden = false;
		this.querySelector('.save-png')?.addEventListener('click', () => void this.#savePng(), { signal });
		this.querySelector('.save-csv')?.addEventListener('click', () => void this.#saveCsv(), { signal });
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
		void this.#stage?.then((stage) => stage.destroy());
		this.#stage = undefined;
	}

	/** The chart to begin with. */
	protected async load(): Promise<Chart> {
		const data = this.querySelector('script[type="application/json"]');
		return JSON.parse(data?.textContent ?? '');
	}

	/** The interactive chart, fetched and drawn when it is first asked for. */
	protected stage(): Promise<Stage> {
		this.#stage ??= this.#build();
		return this.#stage;
	}

	async #build(): Promise<Stage> {
		const frame = this.querySelector<HTMLElement>('.frame');
		if (!frame) throw new Error('a chart without a frame');
		const [{ Stage }, chart] = await Promise.all([import('./stage.ts'), this.load()]);
		return new Stage(frame, chart);
	}

	async #savePng(): Promise<void> {
		const stage = await this.stage();
		await stage.savePng(`${this.dataset.source}, ${location.href}`);
	}

	async #saveCsv(): Promise<void> {
		(await this.stage()).saveCsv();
	}
}

customElements.define('ledger-chart', LedgerChart);
