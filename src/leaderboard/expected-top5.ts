import { measuredPairs } from './chart/estimate-fit.ts';
import type { Entry } from './entry.ts';
import { type Estimate, fitTop5, type Top5Fit } from './estimate.ts';
import { type Ledger, validation } from './ledger.ts';
import { once } from './once.ts';

type Book = Pick<Ledger, 'entries'>;

/** The fit of top-5 on top-1 over measured headline figures on validation; made once for a ledger. */
export const top5Fit = once(({ entries }: Book): Top5Fit | null =>
	fitTop5(measuredPairs(entries, validation)),
);

/**
 * What an entry's top-5 on validation would be expected to be, where its source prints none: never a result. Only for
 * the league that the fit has seen: with ten views, or guided by text, the relation may be another.
 */
export function expectedTop5(entry: Entry, book: Book): Estimate | null {
	const { top1, top5 } = entry.headline[validation] ?? {};
	if (entry.league !== 'supervised' || entry.home !== validation || top1 == null || top5 != null) return null;
	return top5Fit(book)?.estimate(top1) ?? null;
}
