import type { Columns } from '../leaderboard/columns.ts';
import type { Selection } from '../leaderboard/select.ts';
import type { View } from '../leaderboard/view.ts';

/*
 * How other parts of a page follow the table. Shortly after every change of what it shows, the table dispatches
 * `ledger:view` on the document; `document.querySelector('leaderboard-table')?.shown()` is what it shows now. The table's
 * code is a bundle of its own: import types from here, no values.
 */

export interface LedgerView {
	readonly view: View;
	readonly columns: Columns;
	/** `selection.rows` are the indices, into the columns, of the rows shown. */
	readonly selection: Selection;
}

export interface LedgerTable extends HTMLElement {
	/** What is shown, as soon as the data are here. */
	shown(): Promise<LedgerView>;
	/** Shows another view as a choice of the visitor: one entry of the history. */
	choose(view: View): void;
}

declare global {
	interface DocumentEventMap {
		'ledger:view': CustomEvent<LedgerView>;
	}
	interface HTMLElementTagNameMap {
		'leaderboard-table': LedgerTable;
	}
}
