import type { LedgerView } from '../ledger-view.ts';

/** What the page's table shows, as soon as it has read its data. */
export function firstView(signal: AbortSignal): Promise<LedgerView> {
	const shown = document.querySelector('leaderboard-table')?.shown;
	if (shown) return Promise.resolve(shown);
	return new Promise((resolve) => {
		document.addEventListener('ledger:view', ({ detail }) => resolve(detail), { once: true, signal });
	});
}
