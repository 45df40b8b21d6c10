import type { ViewSource } from '../../leaderboard/view-rows.ts';
import type { LedgerTable } from '../ledger-view.ts';

/** What a copy of the view says of where it is from. */
export function viewSource({ dataset: { models = '', updated = '' } }: LedgerTable): ViewSource {
	return {
		site: document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? location.host,
		url: location.href,
		updated,
		model: (slug) => new URL(`${models}${slug}/`, location.href).href,
	};
}
