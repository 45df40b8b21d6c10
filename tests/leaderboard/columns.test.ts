import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	type NumberColumn,
	packColumns,
	packFigures,
	unpackColumns,
	unpackFigures,
	type WordColumn,
} from '../../src/leaderboard/columns.ts';
import { byName } from '../../src/leaderboard/ledger.ts';
import {
	benches,
	evidences,
	firstDay,
	kinds,
	leagues,
	protocols,
	tiers,
} from '../../src/leaderboard/view.ts';
import { Gmacs, Params } from '../../src/records/fields.ts';
import { arbitraryEntries, benchmarks } from './arbitrary-entry.ts';

const number = ({ values, scale }: NumberColumn, row: number): number | null =>
	(values[row] ?? -1) < 0 ? null : (values[row] ?? 0) / scale;
const word = ({ values, names, slugs }: WordColumn, row: number) => {
	const index = values[row] ?? -1;
	return index < 0 ? null : { name: names[index], slug: slugs()[index] };
};

test('what was packed comes back, to the last digit, in the order of names', () => {
	fc.assert(
		fc.property(arbitraryEntries, (entries) => {
			const columns = unpackColumns(JSON.parse(JSON.stringify(packColumns(entries, benchmarks))));
			expect(columns.count).toBe(entries.length);
			for (const [row, entry] of entries.toSorted(byName).entries()) {
				expect(columns.name[row]).toBe(entry.name);
				expect(columns.slug(row)).toBe(entry.slug);
				expect(word(columns.family, row)).toEqual(entry.family);
				expect(word(columns.org, row)?.name ?? null).toBe(entry.org);
				expect(word(columns.licence, row)?.name ?? null).toBe(entry.weights[0]?.licence ?? null);
				expect(word(columns.paper, row)?.name ?? null).toBe(entry.paper?.title ?? null);
				expect(columns.checkpoints(row)).toBe(
					entry.weights.flatMap(({ checkpoint, alsoKnownAs }) => [checkpoint, ...alsoKnownAs]).join(' '),
				);
				expect(kinds[columns.kind[row] ?? -1]).toBe(entry.kind);
				expect(tiers[columns.tier[row] ?? -1]).toBe(entry.tier);
				expect(protocols[columns.protocol[row] ?? -1]).toBe(entry.protocol);
				expect(leagues[columns.league[row] ?? -1]).toBe(entry.league);
				expect(evidences[columns.evidence[row] ?? -1]).toBe(entry.evidence);
				expect(columns.open[row] === 1).toBe(entry.open);
				expect(columns.homes[columns.home[row] ?? -1]?.benchmark).toBe(entry.home);
				expect(number(columns.date, row)).toBe(firstDay(entry.date));
				expect(number(columns.params, row)).toBe(entry.params);
				expect(number(columns.gmacs, row)).toBe(entry.gmacs);
				expect(number(columns.claimedTop1, row)).toBe(entry.measured && (entry.claimed?.top1 ?? null));
				expect(number(columns.claimedTop5, row)).toBe(entry.measured && (entry.claimed?.top5 ?? null));
				const figures = columns.figures['imagenet-val'];
				expect(figures && number(figures.top1, row)).toBe(entry.top1);
				expect(figures && number(figures.top5, row)).toBe(entry.top5);
				expect(figures && number(figures.res, row)).toBe(entry.resolution);
			}
		}),
	);
});

test('the figures of any benchmark follow the same rows', () => {
	fc.assert(
		fc.property(arbitraryEntries, fc.constantFrom(...benches), (entries, bench) => {
			const figures = unpackFigures(JSON.parse(JSON.stringify(packFigures(entries, bench))));
			const rows = entries.toSorted(byName);
			expect(rows.map((_, row) => number(figures.top1, row))).toEqual(
				rows.map(({ headline }) => headline[bench]?.top1 ?? null),
			);
		}),
	);
});

test('a figure with more decimals than can be kept is refused, not rounded', () => {
	const [entry] =
		fc.sample(
			arbitraryEntries.filter(({ length }) => length > 0),
			1,
		)[0] ?? [];
	expect(entry && (() => packColumns([{ ...entry, params: 1 / 3 }], benchmarks))).toThrow(RangeError);
});

test('a figure too large for the decimals of its column is refused, not wrapped', () => {
	const [entry] =
		fc.sample(
			arbitraryEntries.filter(({ length }) => length > 0),
			1,
		)[0] ?? [];
	const columns = (...params: readonly number[]) =>
		packColumns(entry ? params.map((millions) => ({ ...entry, params: millions })) : [], benchmarks);
	expect(() => columns(1000.12345, 21_700)).toThrow(/21700 beside a figure with 5 decimals/);
	const { values, scale } = unpackColumns(columns(1000.1234, 21_700)).params;
	expect([...values].map((value) => value / scale)).toEqual([1000.1234, 21_700]);
});

test('the largest figures that the records may hold fit beside those with the most decimals', () => {
	const [entry] =
		fc.sample(
			arbitraryEntries.filter(({ length }) => length > 0),
			1,
		)[0] ?? [];
	const pair = [
		{ params: Params.parse(30_000), gmacs: Gmacs.parse(100_000) },
		{ params: Params.parse(0.1001), gmacs: Gmacs.parse(0.0001) },
	];
	const packed = packColumns(entry ? pair.map((figures) => ({ ...entry, ...figures })) : [], benchmarks);
	const { params, gmacs } = unpackColumns(packed);
	expect([number(params, 0), number(params, 1)]).toEqual([30_000, 0.1001]);
	expect([number(gmacs, 0), number(gmacs, 1)]).toEqual([100_000, 0.0001]);
});
