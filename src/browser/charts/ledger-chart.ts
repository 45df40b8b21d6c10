import type { LedgerView } from '../ledger-view.ts';
import type { LiveChart } from './live-chart.ts';

/** What shows interest in a chart. */
const interest = ['pointerover', 'focusin', 'change'] as const;

/**
 * How long, in milliseconds, a chart lies in view before its script is fetched without any interest: while its picture
 * is true, once a choice has made it untrue, and where the visitor came by a link to something else.
 */
const patience = { asBuilt: 3000, outdated: 1000, linked: 0 };

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
 * A chart that stands as a picture until somebody shows interest in it, or has had it in view for some time; then its
 * script is fetched, and the interactive chart takes the picture's place. Until then the page is left to what the
 * visitor came for: the picture says the same. An address that points into the chart is interest too.
 */
class LedgerChart extends HTMLElement {
	#listening: AbortController | undefined;
	/** The tool that was last asked for: what is asked before the chart can serve waits for it. */
	#asked: HTMLElement | undefined;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.#asked = undefined;
		const ask = ({ target }: Event) => {
			if (target instanceof HTMLElement && target.matches('.tools button')) this.#asked = target;
		};
		this.addEventListener('click', ask, { signal });
		if (this.#isAskedFor()) void this.#open(signal);
		else this.#wait(signal);
		const retry = this.querySelector('[data-part="trouble"] button');
		retry?.addEventListener('click', () => void this.#retry(retry, signal), { signal });
	}

	/** Whether the address asks for this chart, or for another picture of it than was built. */
	#isAskedFor(): boolean {
		const { chart, fragment = this.querySelector('figure')?.id } = this.dataset;
		return location.hash.startsWith(`#${fragment}`) || (chart === 'explore' && location.search !== '');
	}

	#wait(signal: AbortSignal): void {
		const waiting = new AbortController();
		const until = { signal: AbortSignal.any([signal, waiting.signal]) };
		let delay = location.search === '' ? patience.asBuilt : patience.linked;
		let inView = false;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const open = (shown?: Event) => {
			waiting.abort();
			void this.#open(signal, shown);
		};
		const wait = () => {
			clearTimeout(timer);
			if (inView) timer = setTimeout(open, delay);
		};
		const seen = new IntersectionObserver((entries) => {
			inView = entries.at(-1)?.isIntersecting ?? false;
			wait();
		});
		seen.observe(this);
		until.signal.addEventListener('abort', () => {
			clearTimeout(timer);
			seen.disconnect();
		});
		for (const deed of interest) this.addEventListener(deed, open, until);
		const follow = ({ view: { league, bench }, selection: { rows, total } }: LedgerView) => {
			const asBuilt = league === 'supervised' && bench === 'imagenet-val' && rows.length === total;
			// Only this kind shows what the table shows; once it is live, it says for itself what that is.
			if (this.dataset.chart === 'over-time') {
				this.querySelector('.frame:not(.live)')?.classList.toggle('other', !asBuilt);
			}
			if (until.signal.aborted) return;
			delay = Math.min(delay, patience.outdated);
			wait();
		};
		document.addEventListener('ledger:view', ({ detail }) => follow(detail), { signal });
		// The first may have been before this script.
		if (location.search !== '') void document.querySelector('leaderboard-table')?.shown().then(follow);
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

	/** Brings the chart to life; `shown` is the interest that it is done for. */
	async #open(signal: AbortSignal, shown?: Event): Promise<void> {
		const kind = kinds[this.dataset.chart ?? ''];
		if (!kind) throw new Error(`no chart of the kind ${this.dataset.chart}`);
		const trouble = this.querySelector<HTMLElement>('[data-part="trouble"]');
		if (trouble) trouble.hidden = true;
		try {
			const { open } = await kind();
			if (signal.aborted) return;
			const live = await open(this, signal);
			if (shown instanceof PointerEvent && shown.pointerType === 'touch') live.tap(shown);
			this.#asked?.click();
		} catch (error) {
			if (signal.aborted) return;
			if (trouble) trouble.hidden = false;
			reportError(error);
		}
	}
}

customElements.define('ledger-chart', LedgerChart);
