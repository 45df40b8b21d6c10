import fc from 'fast-check';
import {
	benches,
	columnKeys,
	type DateRange,
	defaultColumns,
	evidences,
	kinds,
	leagues,
	protocols,
	type Range,
	sortKeys,
	tiers,
	type View,
} from '../../src/leaderboard/view.ts';

const rangeOf = (numbers: readonly number[]): fc.Arbitrary<Range | null> =>
	fc.tuple(fc.option(fc.constantFrom(...numbers)), fc.option(fc.constantFrom(...numbers))).map(([a, b]) => {
		if (a === null && b === null) return null;
		return a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b };
	});

const dates = ['2012', '2014-02', '2017', '2019-12-31', '2020-06', '2021', '2023-01-15'];

const dateRange: fc.Arbitrary<DateRange | null> = fc
	.tuple(fc.option(fc.nat(dates.length - 1)), fc.option(fc.nat(dates.length - 1)))
	.map(([a, b]) => {
		if (a === null && b === null) return null;
		const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
		return {
			from: from === null ? null : (dates[from] ?? null),
			to: to === null ? null : (dates[to] ?? null),
		};
	});

/** Mostly nothing, as visitors choose few filters at once. */
const rarely = <T>(usual: T, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> =>
	fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, { arbitrary, weight: 1 });

/** Views over the given words of the data, several filters set in some, none in others. */
export const arbitraryView = (words: {
	readonly q: readonly string[];
	readonly family: readonly string[];
	readonly org: readonly string[];
	readonly licence: readonly string[];
}): fc.Arbitrary<View> => {
	const some = <T>(values: readonly T[]) =>
		rarely<readonly T[]>(
			[],
			values.length
				? fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) })
				: fc.constant([]),
		);
	return fc.record({
		q: rarely('', words.q.length ? fc.constantFrom(...words.q) : fc.constant('')),
		params: rarely(null, rangeOf([0.5, 5, 10, 25.56, 30, 100, 304.2, 2440])),
		top1: rarely(null, rangeOf([0, 50, 76.13, 80, 85.5, 90, 100])),
		top5: rarely(null, rangeOf([0, 50, 90, 95.25, 99, 100])),
		gmacs: rarely(null, rangeOf([0.5, 1, 4.1, 17.6, 100])),
		res: rarely(null, rangeOf([224, 288, 384, 400, 512])),
		date: rarely(null, dateRange),
		kind: some(kinds),
		data: some(tiers),
		protocol: some(protocols),
		evidence: some(evidences),
		family: some(words.family),
		org: some(words.org),
		licence: some(words.licence),
		open: rarely(false, fc.constant(true)),
		league: fc.constantFrom(...leagues, 'supervised', 'supervised', 'any'),
		bench: fc.constantFrom(...benches, 'imagenet-val', 'imagenet-val'),
		sort: fc.record({ key: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
		cols: fc.oneof(fc.constant(defaultColumns), fc.subarray([...columnKeys])),
	});
};
