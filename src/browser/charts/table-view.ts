import type { LedgerView } from '../ledger-view.ts';

/** What the page's table shows, as soon as its data are here. Throws when the page has no table. */
export function firstView(): Promise<LedgerView> {
	const table = document.querySelector('leaderboard-table');
	if (!table) throw new Error('the page has no table');
	return table.shown();
}
