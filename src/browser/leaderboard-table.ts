import { type Columns, unpackColumns } from '../leaderboard/columns.ts';
import type { Selection } from '../leaderboard/select.ts';
import type { View } from '../leaderboard/view.ts';
import { Board } from './board.ts';
import type { LedgerTable, LedgerView } from './ledger-view.ts';

/**
 * The leaderboard: takes over the rows that the server wrote, and shows what the address says. Unless the address asks
 * for more, nothing is worked out before the first paint; what the visitor does before the data are there waits for
 * them.
 */
class LeaderboardTable extends HTMLElement implements LedgerTable {
	/** The data as they came; undefined until they are here. */
	#text: string | undefined;
	#columns: Columns | undefined;
	#board: Board | undefined;
	#shown: LedgerView | undefined;
	#waiting: Event[] = [];
	#listening: AbortController | undefined;

	get shown(): LedgerView | undefined {
		return this.#shown;
	}

	choose(view: View): void {
		this.#ready()?.choose(view);
	}

	/** Hears that the page now holds the data, or the place where they are. */
	dataHere(): void {
		const { source } = this.dataset;
		if (source === undefined)
			this.#take(this.querySelector('script[type="application/json"]')?.textContent ?? '');
		else void this.#fetch(source);
	}

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		for (const deed of ['click', 'input', 'change']) {
			this.addEventListener(deed, (event) => this.#hear(event), { signal });
		}
		const follow = () => this.#board?.follow();
		document.addEventListener('scroll', follow, { signal, capture: true, passive: true });
		window.addEventListener('resize', follow, { signal });
		window.addEventListener('popstate', () => this.#ready()?.readAddress(), { signal });
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
		this.#board?.stop();
	}

	async #fetch(source: string): Promise<void> {
		const response = await fetch(source);
		if (!response.ok) throw new Error(`the table's data: ${response.status} ${response.statusText}`);
		this.#take(await response.text());
	}

	#take(text: string): void {
		this.#text = text;
		const waiting = this.#waiting;
		this.#waiting = [];
		if (location.search !== '' || waiting.length > 0) this.#ready();
		for (const event of waiting) this.#ready()?.hear(event);
		// In pieces, so that no frame has to hold them all.
		afterPaint([() => this.#read(), () => this.#ready(), () => this.#board?.prepare()]);
	}

	#hear(event: Event): void {
		const board = this.#ready();
		if (board) board.hear(event);
		else if (Board.concerns(event)) this.#waiting.push(event);
	}

	#read(): Columns | undefined {
		if (this.#text !== undefined) this.#columns ??= unpackColumns(JSON.parse(this.#text));
		return this.#columns;
	}

	#ready(): Board | undefined {
		const columns = this.#read();
		if (columns) this.#board ??= new Board(this, columns, (selection) => this.#tell(columns, selection));
		return this.#board;
	}

	#tell(columns: Columns, selection: Selection): void {
		this.#shown = { view: selection.view, columns, selection };
		document.dispatchEvent(new CustomEvent('ledger:view', { detail: this.#shown }));
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
