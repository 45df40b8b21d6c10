import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontier, type Offer } from '../../src/leaderboard/frontier.ts';

const offers = fc.array(
	fc.record({ cost: fc.integer({ min: 0, max: 12 }), gain: fc.integer({ min: 0, max: 12 }) }),
);
const beats = (a: Offer, b: Offer) =>
	a.cost <= b.cost && a.gain >= b.gain && (a.cost < b.cost || a.gain > b.gain);
const text = ({ cost, gain }: Offer) => `${cost}/${gain}`;

test('the frontier is what no other offer beats', () => {
	fc.assert(
		fc.property(offers, (all) => {
			const unbeaten = all.filter((one) => !all.some((other) => beats(other, one)));
			expect(frontier(all).map(text).sort()).toEqual(unbeaten.map(text).sort());
		}),
	);
});

test('it runs from the cheapest to the best', () => {
	fc.assert(
		fc.property(offers, (all) => {
			const found = frontier(all);
			for (const [index, offer] of found.entries()) {
				const next = found[index + 1];
				if (next) expect(next.cost >= offer.cost && next.gain >= offer.gain).toBe(true);
			}
		}),
	);
});

test('offers equal in both stand side by side', () => {
	const twins = [
		{ cost: 5, gain: 80, name: 'a' },
		{ cost: 5, gain: 80, name: 'b' },
	];
	expect(frontier(twins)).toEqual(twins);
});

test('nothing offered, nothing on the frontier', () => {
	expect(frontier([])).toEqual([]);
});
