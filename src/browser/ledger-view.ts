import type { Columns } from '../leaderboard/columns.ts';
import type { Selection } from '../leaderboard/select.ts';
import type { View } from '../leaderboard/view.ts';

/*
 * How other parts of a page follow the table. Once its data are read, and then shortly after every change, the table
 * dispatches `ledger:view` on the document; `document.querySelector('leaderboard-table')?.shown` is what it shows now,
 * undefined before the first event. The table's code is a bundle of its own: import types from here, no values.
 */

export interface LedgerView {
	readonly view: View;
	readonly columns: Columns;
	/** `selection.rows` are the indices, into the columns, of the rows shown. */
	readonly selection: Selection;
}

export interface LedgerTable extends HTMLElement {
	readonly shown: LedgerView | undefined;
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
