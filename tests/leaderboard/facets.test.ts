import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facetSentence } from '../../src/leaderboard/facet-sentence.ts';
import { counterpart, facetQuery, facets, facetView } from '../../src/leaderboard/facets.ts';
import { wilson } from '../../src/leaderboard/interval.ts';
import { parseView } from '../../src/leaderboard/view.ts';
import { slugify } from '../../src/records/slug.ts';
import { arbitraryEntries, benchmarks } from './arbitrary-entry.ts';
import { matches } from './reference.ts';

const images = benchmarks.get('imagenet-val')?.images ?? 0;

test('every budget and the convnets stand with any training data and again with ImageNet-1K alone', () => {
	expect(new Set(facets.map(({ slug }) => slug)).size).toBe(facets.length);
	for (const facet of facets.filter(({ slug }) => slug !== 'imagenet-1k-only')) {
		const other = counterpart(facet);
		expect(other && counterpart(other), facet.slug).toBe(facet);
		expect(facet.slug.replace('-imagenet-1k-only', '')).toBe(other?.slug.replace('-imagenet-1k-only', ''));
	}
});

test.for(facets)('$slug is a slug and its leaderboard address is understood', (facet) => {
	expect(slugify(facet.slug)).toBe(facet.slug);
	expect(parseView(new URLSearchParams(facetQuery(facet))).ignored).toEqual([]);
});

const facetAndEntries = fc.tuple(fc.constantFrom(...facets), arbitraryEntries);

describe('of any entries', () => {
	test('a facet holds the models that its leaderboard view shows a figure for', () => {
		fc.assert(
			fc.property(facetAndEntries, ([facet, entries]) => {
				const { view } = parseView(new URLSearchParams(facetQuery(facet)));
				const expected = entries.filter((entry) => matches(entry, view) && entry.top1 !== null);
				const found = facetView(facet, { entries, benchmarks }).contestants.map(({ entry }) => entry.slug);
				expect(found.toSorted()).toEqual(expected.map(({ slug }) => slug).sort());
			}),
		);
	});

	test('each has the rank that counting gives it', () => {
		fc.assert(
			fc.property(facetAndEntries, ([facet, entries]) => {
				const { contestants } = facetView(facet, { entries, benchmarks });
				for (const { top1, standing } of contestants) {
					expect(standing.rank).toBe(1 + contestants.filter((other) => other.top1 > top1).length);
					expect(standing.of).toBe(contestants.length);
				}
			}),
		);
	});

	test('the frontier is what no other measured model equals at the same cost or less', () => {
		fc.assert(
			fc.property(facetAndEntries, ([facet, entries]) => {
				const { contestants, frontier } = facetView(facet, { entries, benchmarks });
				const rivals = contestants.flatMap((contestant) => {
					const cost = contestant.entry[facet.cost];
					return contestant.entry.measured && cost !== null ? [{ ...contestant, cost }] : [];
				});
				const unbeaten = rivals.filter(
					({ cost, top1 }) =>
						!rivals.some(
							(other) => other.cost <= cost && other.top1 >= top1 && (other.cost < cost || other.top1 > top1),
						),
				);
				expect(frontier.map(({ entry }) => entry.slug).sort()).toEqual(
					unbeaten.map(({ entry }) => entry.slug).sort(),
				);
				expect(frontier.map(({ top1 }) => top1)).toEqual(
					frontier.map(({ top1 }) => top1).sort((a, b) => b - a),
				);
			}),
		);
	});

	test('those tied with the best measured model are the others whose interval reaches its own', () => {
		fc.assert(
			fc.property(facetAndEntries, ([facet, entries]) => {
				const { contestants, bestMeasured, tiedWithBest } = facetView(facet, { entries, benchmarks });
				const reach = bestMeasured && wilson(bestMeasured.top1, images).lower;
				const tied = contestants.filter(
					({ entry, top1 }) =>
						reach !== null &&
						entry.measured &&
						entry !== bestMeasured?.entry &&
						wilson(top1, images).upper >= reach,
				);
				expect(tiedWithBest).toBe(tied.length);
			}),
		);
	});
});

test('without any model the sentence says that there is none', () => {
	const [facet] = facets;
	if (!facet) throw new Error('there are facets');
	expect(facetSentence(facetView(facet, { entries: [], benchmarks }))).toBe(
		'No model of up to 5\u00a0M parameters has been measured yet.',
	);
});
