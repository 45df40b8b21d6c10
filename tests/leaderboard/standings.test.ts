import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from '../../src/leaderboard/interval.ts';
import { type Scored, standings } from '../../src/leaderboard/standings.ts';

/** What the methodology page says, word for word. */
function plainly(scored: readonly Scored[]) {
	const intervals = scored.map(({ accuracy, images }) => wilson(accuracy, images));
	return scored.map(({ accuracy }, own) => ({
		rank: 1 + scored.filter((other) => other.accuracy > accuracy).length,
		best: 1 + intervals.filter(({ lower }) => lower > (intervals[own]?.upper ?? 0)).length,
		worst: intervals.filter(({ upper }) => upper >= (intervals[own]?.lower ?? 0)).length,
		of: scored.length,
	}));
}

test('nothing is ranked where there is nothing', () => {
	expect(standings([])).toEqual([]);
});

test('a league of one is first and can be nothing else', () => {
	expect(standings([{ accuracy: 76.1, images: 50_000 }])).toEqual([{ rank: 1, best: 1, worst: 1, of: 1 }]);
});

test('equal figures share a rank and the next one is skipped', () => {
	const ranks = standings([80, 90, 90, 70].map((accuracy) => ({ accuracy, images: 50_000 })));
	expect(ranks.map(({ rank }) => rank)).toEqual([3, 1, 1, 4]);
});

test('equals the plain computation on any scores', () => {
	const score = fc.record({
		accuracy: fc.integer({ min: 0, max: 5000 }).map((hundredths) => hundredths / 50),
		images: fc.constantFrom(7500, 10_000, 50_000),
	});
	fc.assert(
		fc.property(fc.array(score, { maxLength: 60 }), (scored) => {
			expect(standings(scored)).toEqual(plainly(scored));
		}),
	);
});
