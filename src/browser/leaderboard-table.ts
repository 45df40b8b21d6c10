import { type Columns, unpackColumns } from '../leaderboard/columns.ts';
import type { View } from '../leaderboard/view.ts';
import { afterPaint } from './after-paint.ts';
import { Board } from './board.ts';
import { idle } from './idle.ts';
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
	/** Settles once the page holds all of the table. */
	readonly #whole = Promise.withResolvers<void>();
	#listening: AbortController | undefined;

	async shown(): Promise<LedgerView> {
		const board = await this.#made.promise;
		return board.shown;
	}

	choose(view: View): void {
		this.#ready()?.choose(view);
	}

	/** Hears that the page now holds the whole table, and the data where they lie in it. */
	dataHere(): void {
		this.#whole.resolve();
		const inline = this.querySelector('script[type="application/json"]');
		if (!inline) return;
		this.#text = inline.textContent;
		inline.remove();
		this.#start();
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
		const { source } = this.dataset;
		if (source !== undefined && !this.#columns) void this.#fetch(source);
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
		this.#board?.stop();
	}

	async #fetch(source: string): Promise<void> {
		try {
			const response = await fetch(source);
			if (!response.ok) throw new Error(`the table's data: ${response.status} ${response.statusText}`);
			// A blob gathers outside the page's thread, which megabytes of text would stop for a tenth of a second.
			const data = await response.blob();
			this.#text = await data.text();
			await this.#whole.promise;
			this.#read();
		} catch (error) {
			await this.#whole.promise;
			const trouble = part(this, '.trouble', HTMLElement);
			offerRetry(
				trouble,
				'The table’s data could not be read; these are its first rows.',
				() => void this.#fetch(source),
			);
			trouble.hidden = false;
			reportError(error);
			return;
		}
		part(this, '.trouble', HTMLElement).hidden = true;
		this.#start();
		// An index of so many rows takes longer than somebody who comes into the box to begin to type.
		await idle();
		this.#ready()?.prepare();
	}

	#start(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		// A place that somebody comes back to is there only in a page of the height that it had.
		const [visit] = performance.getEntriesByType('navigation');
		if (visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate') this.#ready()?.settle();
		if (location.search !== '') this.#ready();
		if (waiting.length > 0) this.#ready()?.hearAll(waiting);
		// In pieces, so that no frame has to hold them all.
		afterPaint(() => {
			this.#read();
			afterPaint(() => this.#ready());
		});
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

customElements.define('leaderboard-table', LeaderboardTable);
