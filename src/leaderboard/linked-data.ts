import type { Entry } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { modelSentence } from './sentences.ts';

/** A page on the way from the top to where one is. */
export interface Step {
	readonly name: string;
	/** Full address. */
	readonly url: string;
}

/** The way to a page, as schema.org tells it. */
export function breadcrumbList(steps: readonly Step[]): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ name, url }, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item: url,
		})),
	};
}

/** A model's page, as schema.org tells it: a technical article on one model that rests on papers and sources. */
export function modelArticle(
	entry: Entry,
	{ benchmarks, updated }: Pick<Ledger, 'benchmarks' | 'updated'>,
	{ url, site }: { readonly url: string; readonly site: Step },
): object {
	const sources = new Set(entry.results.map(({ source }) => source));
	return {
		'@context': 'https://schema.org',
		'@type': 'TechArticle',
		headline: entry.name,
		description: modelSentence(entry, benchmarks.get(entry.home)),
		url,
		dateModified: updated,
		isPartOf: { '@type': 'Dataset', name: site.name, url: site.url },
		...(entry.paper && {
			about: { '@type': 'ScholarlyArticle', name: entry.paper.title, url: entry.paper.url },
		}),
		isBasedOn: [...sources],
	};
}
