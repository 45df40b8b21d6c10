import type { Entry } from './entry.ts';
import type { Ledger } from './ledger.ts';

/** Slugs that were published once and have given way to another, with the entry that is there now. */
export function movedSlugs({
	bySlug,
	records,
}: Pick<Ledger, 'bySlug' | 'records'>): { readonly slug: string; readonly entry: Entry }[] {
	return records.permalinks.flatMap(({ slug, redirect }) => {
		const entry = redirect === null ? undefined : bySlug.get(redirect);
		return entry && !bySlug.has(slug) ? [{ slug, entry }] : [];
	});
}
