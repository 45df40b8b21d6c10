import { whyMissing } from '../../leaderboard/missing.ts';
import { blank } from '../../leaderboard/row.ts';
import { columnKeys } from '../../leaderboard/view.ts';
import type { LedgerTable } from '../ledger-view.ts';
import { part } from '../parts.ts';
import { keyOf, shownRow } from './rows.ts';

/** Lets empty cells say why they are empty, when the pointer or the focus comes to them. */
export async function startReasons(table: LedgerTable): Promise<void> {
	let view = await table.shown();
	document.addEventListener('ledger:view', ({ detail }) => {
		view = detail;
	});
	const body = part(table, 'tbody', HTMLTableSectionElement);
	for (const deed of ['pointerover', 'focusin']) {
		body.addEventListener(deed, ({ target }) => {
			const cell = target instanceof Element ? target.closest<HTMLElement>('td') : null;
			if (!cell) return;
			const key = (['rank', ...columnKeys] as const).find((known) => known === keyOf(cell));
			const shown = cell.textContent.trim() === blank ? shownRow(view, cell.closest('tr')) : null;
			if (key && shown) cell.title = whyMissing(view.columns, view.selection, shown.row, key);
			else cell.removeAttribute('title');
		});
	}
}
