import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fractionalYear } from '../../src/leaderboard/format.ts';
import { type Contender, recordHolders } from '../../src/leaderboard/record-holders.ts';

const day = (date: string, figure: number, name = date): Contender => ({ date, figure, name });

const contenders = fc.array(
	fc.record({
		name: fc.string({ minLength: 1, maxLength: 4 }),
		date: fc
			.tuple(
				fc.integer({ min: 2010, max: 2013 }),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 0, max: 28 }),
			)
			.map(([year, month, of]) =>
				[year, String(month).padStart(2, '0'), ...(of ? [String(of).padStart(2, '0')] : [])].join('-'),
			),
		figure: fc.integer({ min: 50, max: 60 }),
	}),
);

test('a figure holds the record when it beats everything before it', () => {
	const holders = recordHolders([day('2015-12-10', 78), day('2012-12-03', 61), day('2014-09-04', 75)]);
	expect(holders.map(({ figure }) => figure)).toEqual([61, 75, 78]);
});

test('an equal figure later takes no record away', () => {
	expect(recordHolders([day('2012-01-01', 60), day('2013-01-01', 60)])).toEqual([day('2012-01-01', 60)]);
});

test('of two records on one day the higher stands', () => {
	const holders = recordHolders([day('2012-01-01', 60, 'a'), day('2012-01-01', 62, 'b')]);
	expect(holders.map(({ name }) => name)).toEqual(['b']);
});

test('ties on one day break by name, whatever the order they come in', () => {
	const [a, b] = [day('2012-01-01', 60, 'a'), day('2012-01-01', 60, 'b')];
	expect(recordHolders([b, a])).toEqual([a]);
	expect(recordHolders([a, b])).toEqual([a]);
});

test('no contenders, no record', () => {
	expect(recordHolders([])).toEqual([]);
});

test('the holders are those that a comparison with all others finds', () => {
	const when = ({ date }: Contender) => fractionalYear(date);
	const text = (contender: Contender) => `${when(contender)} ${contender.figure}`;
	fc.assert(
		fc.property(contenders, (all) => {
			const unbeaten = all.filter((one) =>
				all.every((other) => {
					if (when(other) < when(one)) return other.figure < one.figure;
					return when(other) > when(one) || other.figure <= one.figure;
				}),
			);
			const found = recordHolders(all).map(text);
			expect(new Set(found)).toEqual(new Set(unbeaten.map(text)));
			expect(new Set(found).size).toBe(found.length);
		}),
	);
});

test('dates never fall and figures always rise along the holders', () => {
	fc.assert(
		fc.property(contenders, (all) => {
			const holders = recordHolders(all);
			for (const [index, holder] of holders.entries()) {
				const next = holders[index + 1];
				if (!next) continue;
				expect(fractionalYear(next.date)).toBeGreaterThan(fractionalYear(holder.date));
				expect(next.figure).toBeGreaterThan(holder.figure);
			}
		}),
	);
});
