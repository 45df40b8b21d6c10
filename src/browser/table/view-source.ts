import type { ViewSource } from '../../leaderboard/view-rows.ts';
import type { LedgerTable } from '../ledger-view.ts';
import { part } from '../parts.ts';

/** What a copy of the view says of where it is from. */
export function viewSource(table: LedgerTable): ViewSource {
	const { models = '', updated = '' } = table.dataset;
	return {
		site: document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? location.host,
		url: location.href,
		updated,
		benchmark: part(table, '[name=bench]', HTMLSelectElement).selectedOptions[0]?.text ?? '',
		model: (slug) => new URL(`${models}${slug}/`, location.href).href,
	};
}
