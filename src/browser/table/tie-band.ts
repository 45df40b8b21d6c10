import { intervalOf, overlap } from '../../leaderboard/overlap.ts';
import type { LedgerTable, LedgerView } from '../ledger-view.ts';
import { part } from '../parts.ts';
import { shownRow } from './rows.ts';
import { adopt } from './stylesheet.ts';
import css from './tie-band.css?inline';

/** Joins the rows that cannot be told apart from the one under the pointer or in focus, else from the first. */
class TieBand {
	readonly #body: HTMLTableSectionElement;
	#view: LedgerView;
	/** Index into the columns of the row that the others are compared with; the first of the view where undefined. */
	#reference: number | undefined;
	#due = 0;

	constructor(table: LedgerTable, view: LedgerView) {
		adopt(css);
		this.#view = view;
		this.#body = part(table, 'tbody', HTMLTableSectionElement);
		for (const deed of ['pointerover', 'focusin']) {
			this.#body.addEventListener(deed, ({ target }) => {
				const row = target instanceof Element ? target.closest('tr') : null;
				this.#compareWith(shownRow(this.#view, row)?.row);
			});
		}
		this.#body.addEventListener('pointerleave', () => this.#compareWith(undefined));
		document.addEventListener('ledger:view', ({ detail }) => {
			this.#view = detail;
			this.#reference = undefined;
			this.#draw();
		});
		new MutationObserver(() => {
			cancelAnimationFrame(this.#due);
			this.#due = requestAnimationFrame(() => this.#draw());
		}).observe(this.#body, { childList: true, subtree: true, attributeFilter: ['aria-rowindex'] });
		this.#reference = shownRow(view, this.#body.querySelector('tr:hover'))?.row;
		this.#draw();
	}

	#compareWith(row: number | undefined): void {
		if (row === this.#reference) return;
		this.#reference = row;
		this.#draw();
	}

	#draw(): void {
		const { columns, selection } = this.#view;
		const reference = this.#reference ?? selection.rows[0];
		if (reference === undefined) return;
		const own = intervalOf(columns, selection, reference);
		const tied = new Map<HTMLTableRowElement, 'self' | 'other'>();
		for (const element of this.#body.rows) {
			const row = shownRow(this.#view, element)?.row;
			if (row === undefined || !overlap(own, intervalOf(columns, selection, row))) continue;
			tied.set(element, row === reference ? 'self' : 'other');
		}
		for (const element of this.#body.rows) {
			const how = tied.size > 1 ? tied.get(element) : undefined;
			if (how) element.dataset.tied = how;
			else delete element.dataset.tied;
		}
	}
}

/** Starts the band once the table shows its data. */
export async function startTieBand(table: LedgerTable): Promise<void> {
	new TieBand(table, await table.shown());
}
