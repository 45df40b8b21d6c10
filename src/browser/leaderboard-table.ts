import { type Columns, unpackColumns } from '../leaderboard/columns.ts';
import type { View } from '../leaderboard/view.ts';
import { Board } from './board.ts';
import type { LedgerTable, LedgerView } from './ledger-view.ts';
import { part } from './parts.ts';
import { offerRetry } from './retry.ts';

/**
 * The leaderboard: takes over the rows that the server wrote, and shows what the address says. Unless the address asks
 * for more, nothing is worked out before the first paint; what the visitor does before the data are there waits for
 * them.
 */
class LeaderboardTable extends HTMLElement implements LedgerTable {
	/** The data as they came; undefined until they are here, and once they are read. */
	#text: string | undefined;
	#columns: Columns | undefined;
	#board: Board | undefined;
	readonly #made = Promise.withResolvers<Board>();
	#waiting: Event[] = [];
	#listening: AbortController | undefined;

	async shown(): Promise<LedgerView> {
		const board = await this.#made.promise;
		return board.shown;
	}

	choose(view: View): void {
		this.#ready()?.choose(view);
	}

	/** Hears that the page now holds the data, or the place where they are. */
	dataHere(): void {
		const { source } = this.dataset;
		const inline = this.querySelector('script[type="application/json"]');
		if (source !== undefined) void this.#fetch(source);
		else this.#take(inline?.textContent ?? '');
		inline?.remove();
	}

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		for (const deed of ['click', 'input', 'change']) {
			this.addEventListener(deed, (event) => this.#hear(event), { signal });
		}
		this.addEventListener('focusin', () => setTimeout(() => this.#ready()?.prepare()), {
			signal,
			once: true,
		});
		const follow = () => this.#board?.follow();
		document.addEventListener('scroll', follow, { signal, capture: true, passive: true });
		window.addEventListener('resize', follow, { signal });
		for (const deed of ['beforeprint', 'afterprint']) {
			window.addEventListener(deed, () => this.#ready()?.print(deed === 'beforeprint'), { signal });
		}
		window.addEventListener('popstate', () => this.#ready()?.readAddress(), { signal });
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
		this.#board?.stop();
	}

	async #fetch(source: string): Promise<void> {
		const trouble = part(this, '.trouble', HTMLElement);
		try {
			const response = await fetch(source);
			if (!response.ok) throw new Error(`the table's data: ${response.status} ${response.statusText}`);
			this.#text = await response.text();
			this.#read();
		} catch (error) {
			offerRetry(
				trouble,
				'The table’s data could not be read; these are its first rows.',
				() => void this.#fetch(source),
			);
			trouble.hidden = false;
			reportError(error);
			return;
		}
		trouble.hidden = true;
		this.#start();
	}

	#take(text: string): void {
		this.#text = text;
		this.#start();
	}

	#start(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		// A place that somebody comes back to is there only in a page of the height that it had.
		const [visit] = performance.getEntriesByType('navigation');
		if (visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate') this.#ready()?.settle();
		if (location.search !== '' || waiting.length > 0) this.#ready();
		for (const event of waiting) this.#ready()?.hear(event);
		// In pieces, so that no frame has to hold them all.
		afterPaint([() => this.#read(), () => this.#ready()]);
	}

	#hear(event: Event): void {
		const board = this.#ready();
		if (board) board.hear(event);
		else if (Board.concerns(event)) this.#waiting.push(event);
	}

	#read(): Columns | undefined {
		const text = this.#text;
		this.#text = undefined;
		if (text !== undefined) this.#columns = unpackColumns(JSON.parse(text));
		return this.#columns;
	}

	#ready(): Board | undefined {
		const columns = this.#read();
		if (columns && !this.#board) {
			this.#board = new Board(this, columns);
			this.#made.resolve(this.#board);
		}
		return this.#board;
	}
}

/** Runs tasks after the next paint, each in a task of the browser's own. */
function afterPaint(tasks: readonly (() => unknown)[]): void {
	const [task, ...rest] = tasks;
	if (!task) return;
	requestAnimationFrame(() =>
		setTimeout(() => {
			task();
			afterPaint(rest);
		}),
	);
}

customElements.define('leaderboard-table', LeaderboardTable);
