import type { Paper } from '../records/paper.ts';
import type { Entry } from './entry.ts';
import { plural } from './format.ts';
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

/** A page about a paper: what the paper is, and that this page is about it. */
export function paperArticle(
	paper: Paper,
	{ url, description }: { readonly url: string; readonly description: string },
): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		name: paper.title,
		description,
		url,
		mainEntity: {
			'@type': 'ScholarlyArticle',
			headline: paper.title,
			creditText: paper.authors,
			datePublished: paper.published,
			url: paper.url,
			...(paper.venue ? { isPartOf: { '@type': 'PublicationIssue', name: paper.venue } } : {}),
			...(paper.organisations.length > 0
				? { sourceOrganization: paper.organisations.map((name) => ({ '@type': 'Organization', name })) }
				: {}),
			...(paper.arxiv ? { identifier: `arXiv:${paper.arxiv}` } : {}),
		},
	};
}

/** Of a list so many models are named, the first of them. */
const named = 10;

/** A page that lists models, best first. */
export function modelList(name: string, entries: readonly Entry[], urlOf: (slug: string) => string): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'ItemList',
		name,
		numberOfItems: entries.length,
		itemListOrder: 'https://schema.org/ItemListOrderDescending',
		itemListElement: entries.slice(0, named).map((entry, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: entry.name,
			url: urlOf(entry.slug),
		})),
	};
}

/** The site, with how to search it, and the data that it shows. */
export function siteAndDataset(
	{ entries, records, updated }: Pick<Ledger, 'entries' | 'records' | 'updated'>,
	{
		name,
		repository,
		address,
	}: {
		readonly name: string;
		readonly repository: string;
		/** Full address of a path of the site. */
		readonly address: (path: string) => string;
	},
): object[] {
	const years = entries.map(({ date }) => date.slice(0, 4)).sort();
	return [
		{
			'@context': 'https://schema.org',
			'@type': 'WebSite',
			name,
			url: address(''),
			potentialAction: {
				'@type': 'SearchAction',
				target: { '@type': 'EntryPoint', urlTemplate: `${address('')}?q={search_term_string}` },
				'query-input': 'required name=search_term_string',
			},
		},
		{
			'@context': 'https://schema.org',
			'@type': 'Dataset',
			name: `${name}: results on ImageNet-1K`,
			description: `Accuracies of ${plural(entries.length, 'image classifier')} on ImageNet-1K and the test sets beside it: figures claimed in ${plural(records.papers.length, 'paper')} and figures measured from released weights, each with the line that states it.`,
			url: address('data/'),
			sameAs: repository,
			license: 'https://spdx.org/licenses/MIT',
			isAccessibleForFree: true,
			creator: { '@type': 'Organization', name, url: address('') },
			dateModified: updated,
			temporalCoverage: `${years[0]}/${years.at(-1)}`,
			keywords: ['ImageNet-1K', 'image classification', 'leaderboard', 'top-1 accuracy'],
			variableMeasured: [
				'top-1 accuracy',
				'top-5 accuracy',
				'parameters',
				'multiply-adds',
				'images per second',
			],
			distribution: [
				{
					'@type': 'DataDownload',
					encodingFormat: 'application/json',
					contentUrl: address('api/v1/models.json'),
				},
				{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: address('api/v1/results.csv') },
			],
		},
	];
}
