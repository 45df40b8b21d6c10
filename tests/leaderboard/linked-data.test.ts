import { expect, test } from 'vitest';
import { breadcrumbList, modelArticle } from '../../src/leaderboard/linked-data.ts';
import { lantern, lanternEntry } from './lantern.ts';

const site = { name: 'ImageNet Ledger', url: 'https://ledger.test/' };

test('the way to a page is numbered from the top', () => {
	const page = { name: 'Lantern-B', url: 'https://ledger.test/models/lantern-base/' };
	expect(breadcrumbList([site, page])).toMatchObject({
		'@type': 'BreadcrumbList',
		itemListElement: [
			{ '@type': 'ListItem', position: 1, name: site.name, item: site.url },
			{ '@type': 'ListItem', position: 2, name: page.name, item: page.url },
		],
	});
});

test('a model is an article that names its paper and each source of a figure once', () => {
	const entry = lanternEntry('lantern-base');
	const url = 'https://ledger.test/models/lantern-base/';
	const sources = entry.results.map(({ source }) => source);
	expect(modelArticle(entry, lantern, { url, site })).toMatchObject({
		'@type': 'TechArticle',
		headline: entry.name,
		url,
		dateModified: lantern.updated,
		about: { '@type': 'ScholarlyArticle', name: entry.paper?.title },
		isBasedOn: [...new Set(sources)],
	});
	expect(modelArticle({ ...entry, paper: null }, lantern, { url, site })).not.toHaveProperty('about');
});
