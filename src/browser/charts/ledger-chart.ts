import type { LiveChart } from './live-chart.ts';

/** How far below the view a chart may be when its script is fetched. */
const near = '300px';

/** Brings an element's chart to life until the signal is aborted. */
type Open = (element: HTMLElement, signal: AbortSignal) => Promise<LiveChart>;

/** What can bring a chart to life, by its `data-chart`. */
const kinds: Readonly<Record<string, () => Promise<{ readonly open: Open }>>> = {
	still: () => import('./still-chart.ts'),
	'over-time': () => import('./over-time-chart.ts'),
	explore: () => import('./explore-chart.ts'),
};

/**
 * A chart that stands as a picture until it comes near the view; then its script is fetched, and the interactive chart
 * takes the picture's place.
 */
class LedgerChart extends HTMLElement {
	#listening: AbortController | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const seen = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				seen.disconnect();
				void this.#open(signal);
			},
			{ rootMargin: near },
		);
		seen.observe(this);
		signal.addEventListener('abort', () => seen.disconnect());
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	async #open(signal: AbortSignal): Promise<void> {
		const kind = kinds[this.dataset.chart ?? ''];
		if (!kind) throw new Error(`no chart of the kind ${this.dataset.chart}`);
		const { open } = await kind();
		if (!signal.aborted) await open(this, signal);
	}
}

customElements.define('ledger-chart', LedgerChart);
