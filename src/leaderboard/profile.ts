import type { League } from '../records/fields.ts';
import type { Benchmark } from '../records/tables.ts';
import type { Entry, Result, Standing } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { once } from './once.ts';

/** How a league's figures are spread: percent. */
export interface Spread {
	readonly least: number;
	readonly lowerQuartile: number;
	readonly median: number;
	readonly upperQuartile: number;
	readonly most: number;
}

/** One test set of a model's profile. */
export interface ProfileRow {
	readonly benchmark: Benchmark;
	readonly result: Result;
	readonly top1: number;
	readonly standing: Standing;
	/** Of all that are ranked with it on this test set. */
	readonly spread: Spread;
}

type Book = Pick<Ledger, 'entries' | 'benchmarks'>;

/** A model's figures on all test sets, each beside the spread of its league. Challenge servers are no part of it. */
export function profile(entry: Entry, book: Book): ProfileRow[] {
	const spreads = spreadsOf(book);
	return [...book.benchmarks.values()].flatMap((benchmark) => {
		const result = entry.headline[benchmark.benchmark];
		const standing = entry.standing[benchmark.benchmark];
		const spread = spreads.get(key(entry.league, benchmark.benchmark));
		if (benchmark.role === 'server' || !result || result.top1 === null || !standing || !spread) return [];
		return [{ benchmark, result, top1: result.top1, standing, spread }];
	});
}

const spreadsOf = once(({ entries }: Book): ReadonlyMap<string, Spread> => {
	const figures = entries.flatMap(({ league, headline }) =>
		Object.values(headline).flatMap((result) =>
			result && result.top1 !== null ? [{ key: key(league, result.benchmark), top1: result.top1 }] : [],
		),
	);
	return new Map(
		[...Map.groupBy(figures, ({ key }) => key)].map(([key, group]) => [
			key,
			spread(group.map(({ top1 }) => top1)),
		]),
	);
});

const key = (league: League, benchmark: string): string => `${league} ${benchmark}`;

/** Quartiles by linear interpolation between the two nearest figures. */
export function spread(figures: readonly number[]): Spread {
	const sorted = figures.toSorted((a, b) => a - b);
	const at = (fraction: number): number => {
		const place = fraction * (sorted.length - 1);
		const below = sorted[Math.floor(place)] ?? Number.NaN;
		const above = sorted[Math.ceil(place)] ?? Number.NaN;
		return below + (above - below) * (place % 1);
	};
	return { least: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), most: at(1) };
}
