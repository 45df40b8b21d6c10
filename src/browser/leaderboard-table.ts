import { type Columns, type PackedColumns, unpackColumns } from '../leaderboard/columns.ts';
import type { Selection } from '../leaderboard/select.ts';
import type { View } from '../leaderboard/view.ts';
import { Board } from './board.ts';
import type { LedgerTable, LedgerView } from './ledger-view.ts';

/** How long after the last change others are told, so that typing is not slowed by what follows the table. */
const settled = 150;

/** The leaderboard: takes over the rows that the server wrote, and shows what the address says. */
class LeaderboardTable extends HTMLElement implements LedgerTable {
	#shown: LedgerView | undefined;
	#board: Board | undefined;
	#listening: AbortController | undefined;
	#telling: ReturnType<typeof setTimeout> | undefined;

	get shown(): LedgerView | undefined {
		return this.#shown;
	}

	choose(view: View): void {
		this.#board?.choose(view);
	}

	connectedCallback(): void {
		this.#listening = new AbortController();
		const data = this.querySelector('script[type="application/json"]');
		if (data?.textContent) this.#start(JSON.parse(data.textContent), this.#listening.signal);
		else void this.#fetch(this.#listening.signal);
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
		clearTimeout(this.#telling);
	}

	async #fetch(signal: AbortSignal): Promise<void> {
		const response = await fetch(this.dataset.source ?? '', { signal });
		if (!response.ok) throw new Error(`the table's data: ${response.status} ${response.statusText}`);
		this.#start(await response.json(), signal);
	}

	#start(packed: PackedColumns, signal: AbortSignal): void {
		const columns = unpackColumns(packed);
		this.#board = new Board(this, columns, (selection) => this.#tell(columns, selection), signal);
	}

	#tell(columns: Columns, selection: Selection): void {
		clearTimeout(this.#telling);
		this.#telling = setTimeout(() => {
			this.#shown = { view: selection.view, columns, selection };
			document.dispatchEvent(new CustomEvent('ledger:view', { detail: this.#shown }));
		}, settled);
	}
}

customElements.define('leaderboard-table', LeaderboardTable);
