import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/leaderboard/entry.ts';
import { wilson } from '../../src/leaderboard/interval.ts';
import { neighbourGroups, neighbours } from '../../src/leaderboard/neighbours.ts';
import { adjacent, sizeClass } from '../../src/leaderboard/peers.ts';
import { type Sketch, sketchedLedger } from './ranked-entries.ts';

const images = 50_000;
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

const names = (entries: readonly Entry[]) => entries.map(({ name }) => name);
const top1 = ({ top1 }: Entry) => top1 ?? Number.NaN;
const params = ({ params }: Entry) => params ?? Number.NaN;

describe('neighbours are those that a plain search of the league finds', () => {
	test('on any ledger', () => {
		fc.assert(
			fc.property(ledgers, (book) => {
				for (const entry of book.entries) {
					const found = neighbours(entry, book);
					if (entry.top1 === null) {
						expect(found).toEqual({ tied: [], smaller: [], better: [], next: null });
						continue;
					}
					const peers = book.entries.filter(
						(peer) => peer !== entry && peer.league === entry.league && peer.top1 !== null,
					);
					const own = wilson(top1(entry), images);
					const tied = peers.filter((peer) => {
						const range = wilson(top1(peer), images);
						return range.lower <= own.upper && range.upper >= own.lower;
					});
					expect(new Set(found.tied)).toEqual(new Set(found.tied.filter((peer) => tied.includes(peer))));
					expect(found.tied).toHaveLength(Math.min(4, tied.length));
					const gaps = tied.map((peer) => Math.abs(top1(peer) - top1(entry))).sort((a, b) => a - b);
					expect(found.tied.map((peer) => Math.abs(top1(peer) - top1(entry)))).toEqual(gaps.slice(0, 4));

					const smaller = peers
						.filter((peer) => params(peer) < params(entry) && top1(peer) >= top1(entry))
						.map(params)
						.sort((a, b) => a - b);
					expect(found.smaller.map(params)).toEqual(smaller.slice(0, 4));
					const better = peers
						.filter(
							(peer) =>
								params(peer) >= params(entry) * 0.75 &&
								params(peer) <= params(entry) * 1.25 &&
								wilson(top1(peer), images).lower > own.upper,
						)
						.map(top1)
						.sort((a, b) => b - a);
					expect(found.better.map(top1)).toEqual(better.slice(0, 4));

					const onFrontier = peers.filter(
						(peer) =>
							params(peer) >= params(entry) &&
							top1(peer) > top1(entry) &&
							peers.every((other) => !(params(other) < params(peer) && top1(other) >= top1(peer))) &&
							peers.every((other) => !(params(other) === params(peer) && top1(other) > top1(peer))),
					);
					expect(found.next && params(found.next)).toEqual(
						onFrontier.length > 0 ? Math.min(...onFrontier.map(params)) : null,
					);
				}
			}),
		);
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
		expect(names(tied?.entries ?? [])).toEqual(['e001', 'e002', 'e003', 'e004']);
	});
});

describe('rank among models of its size', () => {
	test('counts the better ones within a quarter of its parameters, on any ledger', () => {
		fc.assert(
			fc.property(ledgers, (book) => {
				for (const entry of book.entries) {
					const found = sizeClass(entry, book);
					if (entry.top1 === null || entry.params === null) {
						expect(found).toBeNull();
						continue;
					}
					const sized = book.entries.filter(
						(peer) =>
							peer.league === entry.league &&
							peer.top1 !== null &&
							Math.abs(params(peer) - params(entry)) <= params(entry) / 4,
					);
					const own = wilson(top1(entry), images);
					expect(found).toMatchObject({
						of: sized.length,
						rank: 1 + sized.filter((peer) => top1(peer) > top1(entry)).length,
						best: 1 + sized.filter((peer) => wilson(top1(peer), images).lower > own.upper).length,
						worst: sized.filter((peer) => wilson(top1(peer), images).upper >= own.lower).length,
					});
				}
			}),
		);
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
