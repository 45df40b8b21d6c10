import type { LedgerTable } from '../ledger-view.ts';
import { part } from '../parts.ts';
import { keyOf, positionOf } from './rows.ts';

/*
 * Walking through the table: up and down from row to row, left and right from cell to cell, Home and End to the first
 * and the last row, also to those that the page does not hold yet.
 */

/** Frames to wait at most for a row that is scrolled to. */
const patience = 60;

/** How a key changes the place among so many rows, of which the window holds a page. */
const moves: Readonly<Record<string, (place: number, rows: number, page: number) => number>> = {
	ArrowUp: (place) => place - 1,
	ArrowDown: (place) => place + 1,
	PageUp: (place, _, page) => place - page,
	PageDown: (place, _, page) => place + page,
	Home: () => 0,
	End: (_, rows) => rows - 1,
};

/** Goes where a key leads from a cell of the body or a button of the head. */
export async function press(table: LedgerTable, key: string, cell: HTMLElement): Promise<void> {
	if (key === 'ArrowLeft' || key === 'ArrowRight') {
		let next = key === 'ArrowLeft' ? cell.previousElementSibling : cell.nextElementSibling;
		while (next instanceof HTMLElement && next.hidden) {
			next = key === 'ArrowLeft' ? next.previousElementSibling : next.nextElementSibling;
		}
		if (next instanceof HTMLElement) enter(next);
		return;
	}
	const row = cell.closest('tbody tr');
	const move = moves[key];
	if (!move) return;
	const { selection } = await table.shown();
	const { length } = selection.rows;
	const column = keyOf(cell) || 'model';
	if (!(row instanceof HTMLTableRowElement)) {
		if (key === 'ArrowDown' && length > 0) await goTo(table, 0, column);
		return;
	}
	const here = positionOf(row);
	if (key === 'ArrowUp' && here === 0) {
		part(table, `thead .c-${column} button`, HTMLButtonElement).focus();
		return;
	}
	const page = Math.max(1, Math.floor(innerHeight / row.offsetHeight) - 2);
	await goTo(table, Math.min(length - 1, Math.max(0, move(here, length, page))), column);
}

/** Puts the focus into a row, which the window is moved to if the page does not hold it. */
export async function goTo(table: LedgerTable, position: number, column: string): Promise<void> {
	let row = rowAt(table, position);
	for (let frame = 0; !row && frame < patience; frame++) {
		const [first] = bodyOf(table).rows;
		if (!first) return;
		const { top, height } = first.getBoundingClientRect();
		scrollBy(0, top + (position - positionOf(first)) * height - innerHeight / 2);
		await new Promise((resolve) => requestAnimationFrame(resolve));
		row = rowAt(table, position);
	}
	const cell = row?.querySelector<HTMLElement>(`.c-${column}`) ?? row?.querySelector('th');
	if (cell) enter(cell);
}

const bodyOf = (table: LedgerTable) => part(table, 'tbody', HTMLTableSectionElement);

function rowAt(table: LedgerTable, position: number): HTMLTableRowElement | undefined {
	return [...bodyOf(table).rows].find((row) => positionOf(row) === position);
}

/** Focuses what a cell holds to operate, or else the cell. */
function enter(cell: HTMLElement): void {
	const inside = cell.querySelector<HTMLElement>('thead button, th a');
	if (!inside) cell.tabIndex = -1;
	(inside ?? cell).focus({ preventScroll: true });
	cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
