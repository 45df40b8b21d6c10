import type { LiveChart } from './live-chart.ts';

/** How far below the view a chart may be when its script is fetched. */
const near = '300px';

/** What the button offers once trying again has not helped. */
const reload = 'Reload the page';

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
		const retry = this.querySelector('[data-part="trouble"] button');
		retry?.addEventListener('click', () => void this.#retry(retry, signal), { signal });
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	/** A second failure may mean that the files of this page are gone, which only the page of today can mend. */
	async #retry(button: Element, signal: AbortSignal): Promise<void> {
		if (button.textContent === reload) location.reload();
		else await this.#open(signal);
		button.textContent = reload;
	}

	async #open(signal: AbortSignal): Promise<void> {
		const kind = kinds[this.dataset.chart ?? ''];
		if (!kind) throw new Error(`no chart of the kind ${this.dataset.chart}`);
		const trouble = this.querySelector<HTMLElement>('[data-part="trouble"]');
		if (trouble) trouble.hidden = true;
		try {
			const { open } = await kind();
			if (!signal.aborted) await open(this, signal);
		} catch (error) {
			if (signal.aborted) return;
			if (trouble) trouble.hidden = false;
			reportError(error);
		}
	}
}

customElements.define('ledger-chart', LedgerChart);
