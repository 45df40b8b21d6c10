import type { LedgerView } from '../ledger-view.ts';

/** A row of the page with what it stands for. */
export interface ShownRow {
	readonly element: HTMLTableRowElement;
	/** In the view, from 0. */
	readonly position: number;
	/** Index into the columns. */
	readonly row: number;
	readonly slug: string;
	readonly name: string;
}

/** Reads which model a row of the page shows; null while the page is between two views. */
export function shownRow({ columns, selection }: LedgerView, element: Element | null): ShownRow | null {
	if (!(element instanceof HTMLTableRowElement)) return null;
	const position = positionOf(element);
	const row = selection.rows[position];
	const slug = slugOf(element);
	if (row === undefined || columns.slug(row) !== slug) return null;
	return { element, position, row, slug, name: columns.name[row] ?? '' };
}

/** Place in the view, from 0. */
export function positionOf(element: HTMLTableRowElement): number {
	return Number(element.getAttribute('aria-rowindex')) - 2;
}

export function slugOf(element: HTMLTableRowElement): string {
	const path = element.querySelector('th a')?.getAttribute('href') ?? '';
	return path.split('/').at(-2) ?? '';
}

/** The key of a cell's column: its class without `c-`. */
export function keyOf(cell: Element): string {
	return cell.classList[0]?.slice(2) ?? '';
}
