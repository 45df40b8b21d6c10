import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { facets } from '../../src/leaderboard/facets.ts';
import type { Ledger } from '../../src/leaderboard/ledger.ts';
import { atom, type Feed } from '../../src/open-data/atom.ts';
import { facetFeed, mainFeed } from '../../src/open-data/feeds.ts';
import { lantern, lanternEntry } from '../leaderboard/lantern.ts';
import { address, publisher, realLedger } from './real-ledger.ts';

const namespace = 'http://www.w3.org/2005/Atom';

/** Parses a feed, and fails on anything that is not well formed. */
function parse(text: string): Element {
	const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
		text,
		'application/xml',
	).documentElement;
	if (!root) throw new Error('no document');
	return root;
}

const childrenOf = (element: Element, name: string): Element[] =>
	[...element.getElementsByTagNameNS(namespace, name)].filter(({ parentNode }) => parentNode === element);
const textOf = (element: Element, name: string): string => childrenOf(element, name)[0]?.textContent ?? '';

/** What RFC 4287 asks of a feed and its entries beyond being well formed. */
function faults(feed: Element): string[] {
	const entries = childrenOf(feed, 'entry');
	const ids = [feed, ...entries].map((element) => textOf(element, 'id'));
	return [
		...(feed.namespaceURI === namespace && feed.localName === 'feed' ? [] : ['is no Atom feed']),
		...(childrenOf(feed, 'author').some((author) => textOf(author, 'name')) ? [] : ['has no author']),
		...(linksOf(feed, 'self').length === 1 ? [] : ['does not say where it is']),
		...(new Set(ids).size === ids.length ? [] : ['has an id twice']),
		...[feed, ...entries].flatMap((element) => [
			...['id', 'title', 'updated']
				.filter((name) => childrenOf(element, name).length !== 1 || textOf(element, name) === '')
				.map((name) => `lacks one ${name}: ${textOf(element, 'id')}`),
			...(/^tag:[\w.-]+,\d{4}(-\d\d(-\d\d)?)?:[\w./-]+$/.test(textOf(element, 'id'))
				? []
				: [`has no tag URI: ${textOf(element, 'id')}`]),
			...['updated', 'published']
				.flatMap((name) => childrenOf(element, name).map(({ textContent }) => textContent ?? ''))
				.filter((date) => !/^\d{4}-\d\d-\d\dT00:00:00Z$/.test(date) || Number.isNaN(Date.parse(date)))
				.map((date) => `has a date that is none: ${date}`),
			...(linksOf(element, 'alternate').every((link) => URL.canParse(link)) &&
			linksOf(element, 'alternate').length === 1
				? []
				: [`leads nowhere: ${textOf(element, 'id')}`]),
		]),
	];
}

const linksOf = (element: Element, rel: string): string[] =>
	childrenOf(element, 'link')
		.filter((link) => link.getAttribute('rel') === rel)
		.map((link) => link.getAttribute('href') ?? '');

const feeds: readonly (readonly [string, Feed])[] = [
	['feed.xml', mainFeed(realLedger, publisher)],
	...facets.map((facet) => [`best/${facet.slug}/feed.xml`, facetFeed(facet, realLedger, publisher)] as const),
];

test.for(feeds)('%s is valid Atom and has news', ([, feed]) => {
	const root = parse(atom(feed));
	expect(faults(root)).toEqual([]);
	expect(childrenOf(root, 'entry').length).toBeGreaterThan(0);
});

describe('the main feed', () => {
	test('tells of records, models and corrections, the newest first', () => {
		const { entries } = mainFeed(lantern, publisher);
		expect(new Set(entries.map(({ category }) => category))).toEqual(
			new Set(['record', 'models', 'correction']),
		);
		const days = entries.map(({ updated }) => updated);
		expect(days).toEqual(days.toSorted().reverse());
	});

	test('keeps ids and dates when a model is added', () => {
		const permalinks = lantern.entries.map(({ slug }) => ({ slug, since: '2026-01-01', redirect: null }));
		const before: Ledger = { ...lantern, records: { ...lantern.records, permalinks } };
		const added = { ...lanternEntry('lantern-base'), slug: 'lantern-new', name: 'Lantern New', results: [] };
		const after: Ledger = {
			...before,
			updated: '2027-01-01',
			entries: [...before.entries, added],
			bySlug: new Map([...before.bySlug, [added.slug, added]]),
			records: {
				...before.records,
				permalinks: [...permalinks, { slug: added.slug, since: '2027-01-01', redirect: null }],
			},
		};
		const known = new Map(mainFeed(before, publisher).entries.map((entry) => [entry.id, entry]));
		const now = mainFeed(after, publisher).entries;
		expect(now.filter(({ id }) => known.has(id))).toEqual([...known.values()]);
		const news = now.filter(({ id }) => !known.has(id));
		expect(news.map(({ updated, category }) => ({ updated, category }))).toEqual([
			{ updated: '2027-01-01', category: 'models' },
		]);
	});
});

test('names with markup and control characters stay text', () => {
	const hostile: Feed = {
		id: 'tag:ledger.test,2026:x',
		title: 'a & <b>"\'\u0001]]>',
		subtitle: '',
		author: 'x',
		self: address('feed.xml'),
		page: address(''),
		since: '2026-01-01',
		entries: [
			{
				id: 'tag:ledger.test,2026:y',
				title: '<script>alert(1)</script>',
				link: address('?a=1&b="2"'),
				published: '2026-01',
				updated: '2026-01-02',
				category: 'models',
				content: ['<img onerror=alert(1)>', [{ name: '</a>', link: address(''), about: '&amp;' }]],
			},
		],
	};
	const root = parse(atom(hostile));
	expect(faults(root)).toEqual([]);
	const [entry] = childrenOf(root, 'entry');
	if (!entry) throw new Error('no entry');
	expect(textOf(root, 'title')).toBe('a & <b>"\']]>');
	expect(textOf(entry, 'title')).toBe('<script>alert(1)</script>');
	expect(textOf(entry, 'published')).toBe('2026-01-01T00:00:00Z');
	expect(textOf(entry, 'content')).toBe(
		`<p>&lt;img onerror=alert(1)&gt;</p><ul><li><a href="${address('')}">&lt;/a&gt;</a>: &amp;amp;</li></ul>`,
	);
});

test('a feed without entries is dated by the data', () => {
	const [, feed] = feeds[0] ?? [];
	if (!feed) throw new Error('no feed');
	expect(textOf(parse(atom({ ...feed, entries: [] })), 'updated')).toBe(`${realLedger.updated}T00:00:00Z`);
});
