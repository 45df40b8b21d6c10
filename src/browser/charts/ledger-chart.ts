import type { LiveChart } from './live-chart.ts';

/** How far below the view a chart may be when its script is fetched. */
const near = '300px';

/** What shows interest in a chart that waits for it. */
const interest = ['pointerover', 'focusin', 'change'] as const;

/**
 * How long, in milliseconds, a chart that waits for interest lies in view before its script is fetched all the same:
 * while its picture is true, and once it no longer is.
 */
const patience = { asBuilt: 3000, outdated: 1000 };

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
 * takes the picture's place. With `data-patient` it leaves the page to what matters more: it waits until somebody
 * shows interest in it, or has had it in view for some time without doing anything else. The attribute's value is how an
 * address's fragment begins that points into the chart, which is interest too.
 */
class LedgerChart extends HTMLElement {
	#listening: AbortController | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const { patient } = this.dataset;
		this.#wait(patient !== undefined && !location.hash.startsWith(`#${patient}`), signal);
		const retry = this.querySelector('[data-part="trouble"] button');
		retry?.addEventListener('click', () => void this.#retry(retry, signal), { signal });
	}

	#wait(patient: boolean, signal: AbortSignal): void {
		const waiting = new AbortController();
		const until = { signal: AbortSignal.any([signal, waiting.signal]) };
		let delay = patient ? patience.asBuilt : 0;
		let inView = false;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const open = () => {
			waiting.abort();
			void this.#open(signal);
		};
		const wait = () => {
			clearTimeout(timer);
			if (inView) timer = setTimeout(open, delay);
		};
		const seen = new IntersectionObserver(
			(entries) => {
				inView = entries.at(-1)?.isIntersecting ?? false;
				wait();
			},
			{ rootMargin: patient ? '0px' : near },
		);
		seen.observe(this);
		until.signal.addEventListener('abort', () => {
			clearTimeout(timer);
			seen.disconnect();
		});
		if (!patient) return;
		for (const deed of interest) this.addEventListener(deed, open, until);
		const follow = () => {
			delay = patience.outdated;
			wait();
		};
		document.addEventListener('ledger:view', follow, until);
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
