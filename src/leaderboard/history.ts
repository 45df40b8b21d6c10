import type { Benchmark } from '../records/tables.ts';
import type { RecordResult } from './dated-model.ts';
import type { Entry, Result } from './entry.ts';
import { fractionalYear } from './format.ts';

/** Who took part in the challenge of one year, each with their best entry, the lowest top-5 error first. */
export interface ChallengeYear {
	readonly year: string;
	readonly benchmark: Benchmark;
	readonly entrants: readonly { readonly entry: Entry; readonly result: Result; readonly top5: number }[];
}

/** The years of the challenge, oldest first; figures that came out later on a year's server are of none. */
export function challengeYears(
	entries: readonly Entry[],
	benchmarks: ReadonlyMap<string, Benchmark>,
): ChallengeYear[] {
	const results = entries
		.filter(({ league }) => league === 'challenge')
		.flatMap((entry) =>
			entry.results.flatMap((result) => {
				const benchmark = benchmarks.get(result.benchmark);
				const year = benchmark?.published.slice(0, 4);
				if (benchmark?.role !== 'server' || result.date.slice(0, 4) !== year) return [];
				return result.top5 === null ? [] : [{ entry, result, top5: result.top5, benchmark }];
			}),
		);
	return [...Map.groupBy(results, ({ benchmark }) => benchmark)]
		.map(([benchmark, found]) => {
			const held = found.map(({ result }) => result.date).sort()[0];
			const entrants = found
				.filter(({ result }) => result.date === held)
				.sort((a, b) => b.top5 - a.top5 || a.entry.name.localeCompare(b.entry.name, 'en'));
			return {
				year: benchmark.published.slice(0, 4),
				benchmark,
				entrants: [...Map.groupBy(entrants, ({ entry }) => entry.organisations[0]).values()].flatMap((own) =>
					own.slice(0, 1),
				),
			};
		})
		.sort((a, b) => (a.year < b.year ? -1 : 1));
}

/** A record with what it added, and how long it stood. */
export interface RecordStep {
	readonly record: RecordResult;
	/** Points above the record before; null for the first. */
	readonly gain: number | null;
	/** Years until it fell, or until the data end. */
	readonly stood: number;
	readonly stands: boolean;
}

/** Records as they fell, the newest first. */
export const recordSteps = (holders: readonly RecordResult[], until: string): RecordStep[] =>
	holders
		.map((record, index) => {
			const before = holders[index - 1];
			const after = holders[index + 1];
			return {
				record,
				gain: before ? record.figure - before.figure : null,
				stood: fractionalYear(after?.date ?? until) - fractionalYear(record.date),
				stands: after === undefined,
			};
		})
		.reverse();

/** The record at the end of a year, and the share of the error that the year took off. */
export interface YearOfProgress {
	readonly year: number;
	/** Percent. */
	readonly record: number;
	/** From 0 to 1; null for the first year. */
	readonly removed: number | null;
	/** How many records fell in it. */
	readonly records: number;
}

/** Progress year by year, from that of the first record to the last whole year before a date. */
export function progress(holders: readonly RecordResult[], until: string): YearOfProgress[] {
	const [first] = holders;
	if (!first) return [];
	const from = yearOf(first.date);
	const to = Math.floor(fractionalYear(until)) - 1;
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).map((year) => {
		const error = (at: number) => 100 - (standingAt(holders, at)?.figure ?? Number.NaN);
		const before = error(year - 1);
		return {
			year,
			record: 100 - error(year),
			removed: Number.isNaN(before) ? null : 1 - error(year) / before,
			records: holders.filter(({ date }) => yearOf(date) === year).length,
		};
	});
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The record that stood when a year ended. */
const standingAt = (holders: readonly RecordResult[], year: number): RecordResult | undefined =>
	holders.findLast(({ date }) => yearOf(date) <= year);

/** The share of the error that a year took off on average between two years' ends, from 0 to 1. */
export function meanPace(years: readonly YearOfProgress[], from: number, to: number): number | null {
	const error = (year: number) => {
		const found = years.find((one) => one.year === year);
		return found && 100 - found.record;
	};
	const [before, after] = [error(from), error(to)];
	if (before === undefined || after === undefined || to <= from) return null;
	return 1 - (after / before) ** (1 / (to - from));
}
