import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Selector } from '../../src/leaderboard/select.ts';
import { defaultView, type View } from '../../src/leaderboard/view.ts';
import { leaderboardData } from '../../src/leaderboard-data.ts';
import { modelsDocument } from '../../src/open-data/documents.ts';
import { address, realLedger } from '../open-data/real-ledger.ts';
import { arbitraryView } from './arbitrary-view.ts';
import {
	type PublishedModel,
	publishedView,
	rankAmong,
	searchable,
	wordFilters,
} from './published-reference.ts';
import { publishedWords } from './published-words.ts';

const { columns } = leaderboardData(realLedger);
const selector = new Selector(columns);
const entries = new Map(realLedger.entries.map((entry) => [entry.slug, entry]));
const models: readonly PublishedModel[] = modelsDocument(realLedger, address).models.map((model) => {
	const entry = entries.get(model.slug);
	return searchable(model, [entry?.family.name ?? '', entry?.paper?.title ?? '']);
});
/** On the models' own benchmarks, and with nothing that the file does not hold. */
const views = arbitraryView(publishedWords)
	.map((view): View => ({ ...view, bench: 'imagenet-val', licence: [] }))
	// A search that finds nothing is forgiven, which has tests of its own.
	.filter(({ q }) => q === '' || publishedView(models, { ...defaultView, league: 'any', q }).length > 0);

test('300 views of the real data are those that models.json gives', () => {
	fc.assert(
		fc.property(views, (view) => {
			const { rows, total, standing, rankInView, counts } = selector.select(view);
			const shown = publishedView(models, view);
			expect([...rows].map((row) => columns.slug(row))).toEqual(shown.map(({ slug }) => slug));
			const league = models.filter(({ league }) => view.league === 'any' || league === view.league);
			expect(total).toBe(league.length);
			const places = Array.from(rows, standing);
			expect(places.map((place) => place?.rank ?? null)).toEqual(shown.map(({ rank }) => rank));
			expect(places.map((place) => (place ? [place.best, place.worst] : null))).toEqual(
				shown.map(({ rankInterval }) => rankInterval),
			);
			for (const [index, model] of shown.entries()) {
				if (index % 50 === 0) expect(rankInView(rows[index] ?? -1) ?? null).toBe(rankAmong(model, shown));
			}
			for (const key of ['kind', 'data', 'protocol', 'evidence', 'family', 'org'] as const) {
				const others = publishedView(models, { ...view, [key]: [] });
				const expected = Map.groupBy(others, (model) => wordFilters[key](model));
				for (const [option, count] of counts(key)) expect(count).toBe(expected.get(option)?.length ?? 0);
			}
		}),
		{ numRuns: 300 },
	);
});

test('any part of a name, a slug or a checkpoint finds its model, and all others that hold it', () => {
	const part = fc
		.tuple(fc.constantFrom(...models), fc.nat(), fc.nat(), fc.integer({ min: 2, max: 12 }))
		.map(([{ texts }, text, from, length]) => {
			const whole = texts[text % texts.length] ?? '';
			return whole.slice(from % Math.max(1, whole.length - 1)).slice(0, length);
		})
		.filter((words) => words.trim() !== '');
	fc.assert(
		fc.property(part, (q) => {
			const view: View = { ...defaultView, league: 'any', q };
			const found = [...selector.select(view).rows].map((row) => columns.slug(row));
			expect(found).toEqual(publishedView(models, view).map(({ slug }) => slug));
		}),
		{ numRuns: 500 },
	);
});

test('a search finds the same however much of its index was made before', () => {
	const view: View = { ...defaultView, league: 'any', q: 'net' };
	const expected = [...selector.select(view).rows];
	expect(expected.length).toBeGreaterThan(1000);
	for (const pieces of [0, 1, 2]) {
		const fresh = new Selector(columns);
		for (let piece = 0; piece < pieces; piece++) expect(fresh.prepareSearch()).toBe(true);
		expect([...fresh.select(view).rows]).toEqual(expected);
		expect(fresh.prepareSearch()).toBe(false);
	}
});
