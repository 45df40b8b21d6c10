import type { LiveChart } from './live-chart.ts';

/** How far below the view a chart may be when its script is fetched. */
const near = '300px';

type Open = (element: HTMLElement) => Promise<LiveChart>;

/** What can bring a chart to life, by its `data-chart`. */
const kinds: Readonly<Record<string, () => Promise<{ readonly open: Open }>>> = {
	still: () => import('./still-chart.ts'),
	'over-time': () => import('./over-time-chart.ts'),
};

/**
 * A chart that stands as a picture until it comes near the view; then its script is fetched, and the interactive chart
 * takes the picture's place.
 */
class LedgerChart extends HTMLElement {
	#seen: IntersectionObserver | undefined;
	#live: Promise<LiveChart> | undefined;

	connectedCallback(): void {
		this.#seen = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				this.#seen?.disconnect();
				this.#live = this.#open();
			},
			{ rootMargin: near },
		);
		this.#seen.observe(this);
	}

	disconnectedCallback(): void {
		this.#seen?.disconnect();
		void this.#live?.then((live) => live.destroy());
	}

	async #open(): Promise<LiveChart> {
		const kind = kinds[this.dataset.chart ?? ''];
		if (!kind) throw new Error(`no chart of the kind ${this.dataset.chart}`);
		const { open } = await kind();
		return open(this);
	}
}

customElements.define('ledger-chart', LedgerChart);
