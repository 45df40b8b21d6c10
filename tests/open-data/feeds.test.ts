import { describe, expect, test } from 'vitest';
import { facets } from '../../src/leaderboard/facets.ts';
import type { Ledger } from '../../src/leaderboard/ledger.ts';
import { atom, type Feed } from '../../src/open-data/atom.ts';
import { facetFeed, mainFeed } from '../../src/open-data/feeds.ts';
import { lantern, lanternEntry } from '../leaderboard/lantern.ts';
import { childrenOf, feedFaults, parseFeed, textOf } from './atom-feed.ts';
import { address, publisher, realLedger } from './real-ledger.ts';

const feeds: readonly (readonly [string, Feed])[] = [
	['feed.xml', mainFeed(realLedger, publisher)],
	...facets.map((facet) => [`best/${facet.slug}/feed.xml`, facetFeed(facet, realLedger, publisher)] as const),
];

test.for(feeds)('%s is valid Atom and has news', ([, feed]) => {
	const root = parseFeed(atom(feed));
	expect(feedFaults(root)).toEqual([]);
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

	test('tells of the records that stand, however many models came with them', () => {
		const { entries } = mainFeed(realLedger, publisher);
		const titles = entries.filter(({ category }) => category === 'record').map(({ title }) => title);
		for (const kind of ['Highest claim', 'Highest measurement', 'Best without extra data'])
			expect(titles).toContainEqual(expect.stringContaining(kind));
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
	const root = parseFeed(atom(hostile));
	expect(feedFaults(root)).toEqual([]);
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
	expect(textOf(parseFeed(atom({ ...feed, entries: [] })), 'updated')).toBe(
		`${realLedger.updated}T00:00:00Z`,
	);
});
