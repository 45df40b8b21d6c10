import { measuredPairs } from './chart/estimate-fit.ts';
import type { Entry } from './entry.ts';
import { type Estimate, fitTop5, type Top5Fit } from './estimate.ts';
import { type Ledger, validation } from './ledger.ts';

type Book = Pick<Ledger, 'entries'>;

const fits = new WeakMap<Book, Top5Fit | null>();

/** The fit of top-5 on top-1 over measured headline figures on validation; made once for a ledger. */
export function top5Fit(book: Book): Top5Fit | null {
	let fit = fits.get(book);
	if (fit === undefined) {
		fit = fitTop5(measuredPairs(book.entries, validation));
		fits.set(book, fit);
	}
	return fit;
}

/**
 * What an entry's top-5 on validation would be expected to be, where its source prints none: never a result. Only for
 * the league that the fit has seen: with ten views, or guided by text, the relation may be another.
 */
export function expectedTop5(entry: Entry, book: Book): Estimate | null {
	const { top1, top5 } = entry.headline[validation] ?? {};
	if (entry.league !== 'supervised' || entry.home !== validation || top1 == null || top5 != null) return null;
	return top5Fit(book)?.estimate(top1) ?? null;
}
