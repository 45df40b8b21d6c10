import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/leaderboard/entry.ts';
import type { Ledger } from '../../src/leaderboard/ledger.ts';
import { neighbourGroups, neighbours } from '../../src/leaderboard/neighbours.ts';
import { adjacent, sizeClass } from '../../src/leaderboard/peers.ts';
import { realLedger } from '../open-data/real-ledger.ts';
import { frontierOf, neighboursAmong, ofItsSize, placeAmong, placedLists } from './counting.ts';
import { type Sketch, sketchedLedger } from './ranked-entries.ts';

const sketch: fc.Arbitrary<Sketch> = fc.record({
	top1: fc.option(
		fc.integer({ min: 7500, max: 7900 }).map((hundredths) => hundredths / 100),
		{ nil: null },
	),
	params: fc.option(
		fc.constantFrom(5, 10, 20, 22, 25, 26, 50, 100).chain((size) => fc.constantFrom(size, size + 0.3)),
		{ nil: null },
	),
	league: fc.constantFrom('supervised', 'supervised', 'zero-shot'),
});
const ledgers = fc.array(sketch, { minLength: 1, maxLength: 30 }).map(sketchedLedger);

const slugs = (entries: readonly Entry[]) => entries.map(({ slug }) => slug);

/** The pages of a ledger say what counting gives: rank, rank interval, place among those of its size, neighbours. */
function saysWhatCountingGives(book: Pick<Ledger, 'entries' | 'benchmarks'>): void {
	const placed = new Set<string>();
	for (const list of placedLists(book)) {
		const frontier = frontierOf(list);
		for (const own of list) {
			const { entry } = own;
			placed.add(entry.slug);
			expect(entry.standing[entry.home], entry.slug).toEqual(placeAmong(own, list));
			const { tied, smaller, better, next } = neighbours(entry, book);
			expect(
				{ tied: slugs(tied), smaller: slugs(smaller), better: slugs(better), next: next?.slug ?? null },
				entry.slug,
			).toEqual(neighboursAmong(own, list, frontier));
			const sized = ofItsSize(own, list);
			const found = sizeClass(entry, book);
			if (sized) expect(found, entry.slug).toMatchObject(placeAmong(own, sized));
			else expect(found, entry.slug).toBeNull();
		}
	}
	for (const entry of book.entries.filter(({ slug }) => !placed.has(slug))) {
		expect(entry.standing[entry.home], entry.slug).toBeUndefined();
		expect(neighbours(entry, book)).toEqual({ tied: [], smaller: [], better: [], next: null });
		expect(sizeClass(entry, book)).toBeNull();
	}
}

describe('place and neighbours are those that counting gives', () => {
	test('on any ledger', () => {
		fc.assert(fc.property(ledgers, saysWhatCountingGives));
	});

	test('on the ledger of the records', () => {
		saysWhatCountingGives(realLedger);
	});

	test('the one of a league of one has none', () => {
		const book = sketchedLedger([{ top1: 80, params: 25 }]);
		expect(book.entries.map((entry) => neighbourGroups(entry, book))).toEqual([[]]);
	});

	test('the group says how many more could not be told apart', () => {
		const book = sketchedLedger(Array.from({ length: 9 }, () => ({ top1: 80, params: 25 })));
		const [first] = book.entries;
		const [tied] = first ? neighbourGroups(first, book) : [];
		expect(tied?.title).toMatch(/the nearest 4 of 8$/);
		expect(slugs(tied?.entries ?? [])).toEqual(['e001', 'e002', 'e003', 'e004']);
	});
});

describe('the next in rank', () => {
	test('walking down from the first passes everybody who has a rank, once', () => {
		fc.assert(
			fc.property(ledgers, (book) => {
				const ranked = book.entries.filter(({ league, top1 }) => league === 'supervised' && top1 !== null);
				const walked: Entry[] = [];
				for (let here: Entry | null = ranked[0] ?? null; here; here = adjacent(here, book).below) {
					const { above }: ReturnType<typeof adjacent> = adjacent(here, book);
					expect(above).toBe(walked.at(-1) ?? null);
					walked.push(here);
				}
				expect(walked).toEqual(ranked);
			}),
		);
	});
});
