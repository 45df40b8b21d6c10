import type { Records } from './records.ts';
import { publishedSlugs } from './slug.ts';
import type { Permalink } from './tables.ts';

/** Slugs that were published once and now have neither a page nor a redirect. */
export function vanishedPermalinks(records: Records): readonly Permalink[] {
	const published = new Set(publishedSlugs(records));
	return records.permalinks.filter(({ slug, redirect }) => redirect === null && !published.has(slug));
}
