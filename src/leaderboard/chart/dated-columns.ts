import type { Columns, Figures, NumberColumn } from '../columns.ts';
import { type DatedModel, type DatedResult, datedModel } from '../dated-model.ts';
import type { Entry } from '../entry.ts';
import { fractionalYear } from '../format.ts';
import { byName, type Ledger } from '../ledger.ts';
import { evidences, firstDay, leagues, tiers } from '../view.ts';
import { type Backdrop, backdropOf } from './accuracy-over-time.ts';

/*
 * The models of the chart over time, made from the columns of the table. Columns hold one figure and one date a row,
 * which is all there is to say of a model with one result; what they cannot say is packed beside them.
 */

/** A date as `firstDay` writes it, 1 for a measurement or 0 for a claim, top-1, top-5. */
type PackedResult = readonly [date: number, measured: 0 | 1, top1: number | null, top5: number | null];

/** By row: results of models whose columns do not say when each was public. */
export type PackedResults = Readonly<Record<number, readonly PackedResult[]>>;

/** What the chart over time needs beside the columns. */
export interface OverTime {
	readonly results: PackedResults;
	readonly backdrop: Backdrop;
}

export const packOverTime = (ledger: Ledger): OverTime => ({
	results: packResults(ledger.entries),
	backdrop: backdropOf(ledger),
});

/** Packs the results that the columns leave out, for the same entries. */
export function packResults(entries: readonly Entry[]): PackedResults {
	return Object.fromEntries(
		entries.toSorted(byName).flatMap((entry, row) => {
			const results = deciding(datedModel(entry).results);
			const [only, ...others] = results;
			const told = only?.date === entry.date && only.top1 === entry.top1 && only.top5 === entry.top5;
			if (told && others.length === 0) return [];
			return [[row, results.map(packResult)] as const];
		}),
	);
}

const packResult = ({ date, evidence, top1, top5 }: DatedResult): PackedResult => [
	firstDay(date),
	evidence === 'measurement' ? 1 : 0,
	top1,
	top5,
];

/** Without results that others of the same evidence equal or beat no later: they can never hold a record. */
function deciding(results: readonly DatedResult[]): DatedResult[] {
	return results.filter((one, index) =>
		results.every((other, at) => at === index || !beats(other, one) || (beats(one, other) && index < at)),
	);
}

const beats = (a: DatedResult, b: DatedResult): boolean =>
	a.evidence === b.evidence &&
	fractionalYear(a.date) <= fractionalYear(b.date) &&
	reaches(a.top1, b.top1) &&
	reaches(a.top5, b.top5);

const reaches = (a: number | null, b: number | null): boolean => b === null || (a !== null && a >= b);

/** All rows of columns as models, in the order of the rows. */
export function datedModels(columns: Columns, packed: PackedResults): DatedModel[] {
	const figures = columns.figures['imagenet-val'];
	return Array.from({ length: columns.count }, (_, row): DatedModel => {
		const date = isoDate(figure(columns.date, row) ?? 0);
		const evidence = named(evidences, columns.evidence[row]);
		const top1 = figure(figures?.top1, row);
		const top5 = figure(figures?.top5, row);
		const results = packed[row]?.map(unpackResult) ?? [
			{ date, evidence: evidence === 'claimed' ? 'claim' : 'measurement', top1, top5 } as const,
		];
		return {
			slug: columns.slug(row),
			name: columns.name[row] ?? '',
			date,
			league: named(leagues, columns.league[row]),
			tier: named(tiers, columns.tier[row]),
			evidence,
			top1,
			top5,
			results,
		};
	});
}

/** A model of a row with its figures on another benchmark, as if they had been public from its first day. */
export function onBenchmark(model: DatedModel, row: number, { top1, top5 }: Figures): DatedModel {
	const figures = { top1: figure(top1, row), top5: figure(top5, row) };
	const evidence = model.evidence === 'claimed' ? 'claim' : 'measurement';
	return { ...model, ...figures, results: [{ date: model.date, evidence, ...figures }] };
}

function figure(column: NumberColumn | undefined, row: number): number | null {
	const value = column?.values[row] ?? -1;
	return column && value >= 0 ? value / column.scale : null;
}

const unpackResult = ([date, measured, top1, top5]: PackedResult): DatedResult => ({
	date: isoDate(date),
	evidence: measured ? 'measurement' : 'claim',
	top1,
	top5,
});

/** 20220504 -> "2022-05-04", 20220500 -> "2022-05": the inverse of `firstDay`. */
export function isoDate(day: number): string {
	const digits = String(day);
	return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
		.filter((part) => part !== '00' && part !== '')
		.join('-');
}

export function named<T>(values: readonly T[], code: number | undefined): T {
	const value = values[code ?? -1];
	if (value === undefined) throw new RangeError(`no value has the code ${code}`);
	return value;
}
