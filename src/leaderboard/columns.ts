import { checkpointSlug, slugify } from '../records/slug.ts';
import type { Entry, Result } from './entry.ts';
import { lazily } from './lazily.ts';
import { byName } from './ledger.ts';
import { verdict } from './verdict.ts';
import { type Bench, benches, evidences, firstDay, kinds, leagues, protocols, tiers } from './view.ts';

/*
 * Entries as columns: one row a model, in the order of names, so that a row's index breaks ties and neighbours
 * share the beginnings of their names. Packed, they are JSON that compresses to about 22 bytes a row; unpacked,
 * typed arrays that a filter runs over.
 */

/** Numbers of one kind as whole multiples of 1 / scale; -1 where there is none. */
export interface NumberColumn {
	readonly values: Int32Array;
	readonly scale: number;
}

/** Text of few values: an index into `names` for each row, -1 where there is none. */
export interface WordColumn {
	readonly values: Int16Array;
	readonly names: readonly string[];
	/** What stands for each name in an address. */
	readonly slugs: () => readonly string[];
}

interface Word {
	readonly slug: string;
	readonly name: string;
}

/** The headline figures of one benchmark. */
export interface Figures {
	readonly top1: NumberColumn;
	readonly top5: NumberColumn;
	readonly res: NumberColumn;
}

/** A row's benchmark of its own. */
interface Home {
	readonly benchmark: string;
	readonly images: number;
	/** A challenge's test server, where top-5 ranks. */
	readonly server: boolean;
}

export interface Columns {
	readonly count: number;
	readonly name: readonly string[];
	readonly slug: (row: number) => string;
	/** Its slug, where that is not made of its name or of its weights'. */
	readonly ownSlug: (row: number) => string | undefined;
	readonly family: WordColumn;
	readonly org: WordColumn;
	/** Licences of the weights. */
	readonly licence: WordColumn;
	/** Titles. */
	readonly paper: WordColumn;
	/** Names of released weights, separated by blanks; empty where there are none. */
	readonly checkpoints: (row: number) => string;
	/** Indices into `kinds`, and so on for the next four. */
	readonly kind: Uint8Array;
	readonly tier: Uint8Array;
	readonly protocol: Uint8Array;
	readonly league: Uint8Array;
	readonly evidence: Uint8Array;
	readonly open: Uint8Array;
	/** 1 where the headline figure is known only from somebody else's words. */
	readonly secondHand: Uint8Array;
	/** 20220504; 20220500 where only the month is known. */
	readonly date: NumberColumn;
	readonly params: NumberColumn;
	readonly gmacs: NumberColumn;
	readonly homes: readonly Home[];
	/** Index into `homes`. */
	readonly home: Uint8Array;
	/** The claim of rows whose headline is a measurement. */
	readonly claimedTop1: NumberColumn;
	readonly claimedTop5: NumberColumn;
	/** Measured minus claimed at the resolution that the paper used, in points of top-1, plus 100. */
	readonly difference: NumberColumn;
	/** By benchmark; `imagenet-val` holds the figures of each row's own benchmark. */
	readonly figures: Partial<Record<Bench, Figures>>;
	/** Images by benchmark. */
	readonly images: Readonly<Record<string, number>>;
}

/** The columns' own arrays, as JSON has them: reading them is left to the parser, which is faster than any script. */
interface PackedNumbers {
	readonly scale: number;
	readonly values: readonly number[];
}

/** A column most of whose rows have one value: that value, and the others by row. */
interface PackedRare {
	readonly usual: number;
	readonly others: Readonly<Record<number, number>>;
}

interface PackedWords {
	readonly names: readonly string[];
	/** By index, where it is not what the name gives. */
	readonly slugs: Readonly<Record<number, string>>;
	readonly values: readonly number[];
}

export interface PackedFigures {
	readonly top1: PackedNumbers;
	readonly top5: PackedNumbers;
	readonly res: PackedNumbers;
}

export interface PackedColumns {
	readonly name: readonly string[];
	/** By row, where it is not what the weights give, or else the name. */
	readonly slug: Readonly<Record<number, string>>;
	readonly family: PackedWords;
	readonly org: PackedWords;
	readonly licence: PackedWords;
	readonly paper: PackedWords;
	/** Lines: names of weights, but for one that the row is named after. */
	readonly checkpoints: string;
	/** Where those weights come from. */
	readonly library: PackedWords;
	/** Indices into the lists of `Columns`, as the next four are. */
	readonly kind: readonly number[];
	readonly tier: readonly number[];
	readonly protocol: readonly number[];
	readonly evidence: readonly number[];
	readonly open: readonly number[];
	readonly league: PackedRare;
	readonly secondHand: PackedRare;
	readonly home: PackedRare;
	readonly homes: readonly Home[];
	readonly date: PackedNumbers;
	readonly params: PackedNumbers;
	readonly gmacs: PackedNumbers;
	/** The rows that are claimed and measured. */
	readonly compared: readonly number[];
	/** Of those rows, in turn; so are the next two. */
	readonly claimedTop1: PackedNumbers;
	readonly claimedTop5: PackedNumbers;
	readonly difference: PackedNumbers;
	readonly figures: PackedFigures;
	readonly images: Readonly<Record<string, number>>;
}

/** What packing needs to know of a benchmark. */
export interface BenchmarkSize {
	readonly images: number;
	readonly role: string;
}

/** Packs all rows with the figures of each row's own benchmark. */
export function packColumns(
	entries: readonly Entry[],
	benchmarks: ReadonlyMap<string, BenchmarkSize>,
): PackedColumns {
	const rows = entries.toSorted(byName);
	const homes = [...new Set(rows.map(({ home }) => home))].sort();
	const compared = rows.flatMap((row, index) => (row.evidence === 'both' ? [{ row, index }] : []));
	const indices = <T>(values: readonly T[], value: (row: Entry) => T): number[] =>
		rows.map((row) => values.indexOf(value(row)));
	return {
		name: rows.map(({ name }) => name),
		slug: exceptions(rows, (row) =>
			row.slug === usualSlug(row.name, libraryOf(row)) ? undefined : row.slug,
		),
		family: packWords(rows, ({ family }) => family),
		org: packWords(rows, ({ org }) => named(org)),
		licence: packWords(rows, ({ weights }) => named(weights[0]?.licence ?? null)),
		paper: packWords(rows, ({ paper }) => named(paper?.title ?? null)),
		checkpoints: rows
			.map((row) =>
				checkpointsOf(row)
					.slice(libraryOf(row) ? 1 : 0)
					.join(' '),
			)
			.join('\n'),
		library: packWords(rows, (row) => named(libraryOf(row) || null)),
		kind: indices(kinds, ({ kind }) => kind),
		tier: indices(tiers, ({ tier }) => tier),
		protocol: indices(protocols, ({ protocol }) => protocol),
		evidence: indices(evidences, ({ evidence }) => evidence),
		open: indices([false, true], ({ open }) => open),
		league: packRare(rows.map(({ league }) => leagues.indexOf(league))),
		secondHand: packRare(rows.map(({ secondHand }) => Number(secondHand))),
		home: packRare(rows.map(({ home }) => homes.indexOf(home))),
		homes: homes.map((benchmark) => ({
			benchmark,
			images: benchmarks.get(benchmark)?.images ?? 0,
			server: benchmarks.get(benchmark)?.role === 'server',
		})),
		date: packNumbers(rows.map(({ date }) => firstDay(date))),
		params: packNumbers(rows.map(({ params }) => params)),
		gmacs: packNumbers(rows.map(({ gmacs }) => gmacs)),
		compared: compared.map(({ index }) => index),
		claimedTop1: packNumbers(compared.map(({ row }) => row.claimed?.top1 ?? null)),
		claimedTop5: packNumbers(compared.map(({ row }) => row.claimed?.top5 ?? null)),
		difference: packNumbers(
			compared.map(({ row }) => differenceOf(row, benchmarks.get(row.home)?.images ?? 0)),
		),
		figures: figuresOf(rows.map(({ headline, home }) => headline[home])),
		images: Object.fromEntries(benches.map((bench) => [bench, benchmarks.get(bench)?.images ?? 0])),
	};
}

/** Packs the figures of another benchmark for the same rows. */
export function packFigures(entries: readonly Entry[], bench: Bench): PackedFigures {
	return figuresOf(entries.toSorted(byName).map(({ headline }) => headline[bench]));
}

function figuresOf(results: readonly (Result | undefined)[]): PackedFigures {
	return {
		top1: packNumbers(results.map((result) => result?.top1 ?? null)),
		top5: packNumbers(results.map((result) => result?.top5 ?? null)),
		res: packNumbers(results.map((result) => result?.resolution ?? null)),
	};
}

function differenceOf(entry: Entry, images: number): number | null {
	const found = verdict(entry, entry.home, images);
	return found ? Math.round((100 + found.difference) * 1e5) / 1e5 : null;
}

const named = (name: string | null): Word | null => (name === null ? null : { name, slug: slugify(name) });

function checkpointsOf({ weights }: Entry): string[] {
	return weights.flatMap(({ checkpoint, alsoKnownAs }) => [checkpoint, ...alsoKnownAs]);
}

/** Where the weights come from that the row is named after: `timm` of `timm/resnet50.a1_in1k`; else empty. */
function libraryOf(row: Entry): string {
	const [first = ''] = checkpointsOf(row);
	return first.endsWith(`/${row.name}`) ? first.slice(0, -row.name.length - 1) : '';
}

/** The slug of weights that no paper claims is made of their name; of other rows, of the row's. */
function usualSlug(name: string, library: string): string {
	return library ? checkpointSlug(`${library}/${name}`) : slugify(name);
}

/** By row, the values that there are. */
function exceptions<Row, T>(rows: readonly Row[], value: (row: Row) => T | undefined): Record<number, T> {
	return Object.fromEntries(
		rows.flatMap((row, index) => {
			const found = value(row);
			return found === undefined ? [] : [[index, found]];
		}),
	);
}

function packRare(values: readonly number[]): PackedRare {
	// What more than half of the rows have stands in the middle.
	const usual = values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
	return { usual, others: exceptions(values, (value) => (value === usual ? undefined : value)) };
}

function packNumbers(values: readonly (number | null)[]): PackedNumbers {
	const scale = [1, 10, 100, 1000, 10_000, 100_000].find((factor) =>
		values.every((value) => value === null || Math.round(value * factor) / factor === value),
	);
	if (scale === undefined) throw new RangeError('a figure with more than five decimals');
	const whole = values.map((value) => (value === null ? -1 : Math.round(value * scale)));
	const largest = whole.reduce((most, value) => Math.max(most, value), 0);
	if (largest > maxInt32) {
		const found = `${largest / scale} beside a figure with ${Math.log10(scale)} decimals`;
		throw new RangeError(`a column that does not fit 32 bits: ${found}`);
	}
	return { scale, values: whole };
}

const maxInt32 = 2 ** 31 - 1;

function packWords(rows: readonly Entry[], word: (row: Entry) => Word | null): PackedWords {
	const words = new Map<string, Word & { readonly index: number }>();
	const codes = rows.map((row) => {
		const found = word(row);
		if (!found) return -1;
		const key = `${found.slug}\n${found.name}`;
		const known = words.get(key) ?? { ...found, index: words.size };
		words.set(key, known);
		return known.index;
	});
	const all = [...words.values()];
	return {
		names: all.map(({ name }) => name),
		slugs: Object.fromEntries(
			all.flatMap(({ name, slug }, index) => (slug === slugify(name) ? [] : [[index, slug]])),
		),
		values: codes,
	};
}

/** Unpacks what `packColumns` packed. */
export function unpackColumns(packed: PackedColumns): Columns {
	const count = packed.kind.length;
	const { name, slug: slugs, checkpoints, library, compared } = packed;
	const lines = lazily(() => checkpoints.split('\n'));
	const libraryOfRow = (row: number) => library.names[library.values[row] ?? -1] ?? '';
	return {
		count,
		name,
		slug: (row) => slugs[row] ?? usualSlug(name[row] ?? '', libraryOfRow(row)),
		ownSlug: (row) => slugs[row],
		family: unpackWords(packed.family),
		org: unpackWords(packed.org),
		licence: unpackWords(packed.licence),
		paper: unpackWords(packed.paper),
		checkpoints: (row) => {
			const others = lines()[row] ?? '';
			const from = libraryOfRow(row);
			return from ? `${from}/${name[row]}${others && ' '}${others}` : others;
		},
		kind: Uint8Array.from(packed.kind),
		tier: Uint8Array.from(packed.tier),
		protocol: Uint8Array.from(packed.protocol),
		evidence: Uint8Array.from(packed.evidence),
		open: Uint8Array.from(packed.open),
		league: unpackRare(packed.league, count),
		secondHand: unpackRare(packed.secondHand, count),
		home: unpackRare(packed.home, count),
		homes: packed.homes,
		date: unpackNumbers(packed.date),
		params: unpackNumbers(packed.params),
		gmacs: unpackNumbers(packed.gmacs),
		claimedTop1: unpackSome(packed.claimedTop1, compared, count),
		claimedTop5: unpackSome(packed.claimedTop5, compared, count),
		difference: unpackSome(packed.difference, compared, count),
		figures: { 'imagenet-val': unpackFigures(packed.figures) },
		images: packed.images,
	};
}

/** Unpacks what `packFigures` packed. */
export function unpackFigures(packed: PackedFigures): Figures {
	return {
		top1: unpackNumbers(packed.top1),
		top5: unpackNumbers(packed.top5),
		res: unpackNumbers(packed.res),
	};
}

function unpackNumbers({ scale, values }: PackedNumbers): NumberColumn {
	return { scale, values: Int32Array.from(values) };
}

/** A column of `count` rows from the numbers of some of them. */
function unpackSome({ scale, values }: PackedNumbers, rows: readonly number[], count: number): NumberColumn {
	const all = new Int32Array(count).fill(-1);
	values.forEach((value, index) => {
		all[rows[index] ?? -1] = value;
	});
	return { scale, values: all };
}

function unpackWords({ names, slugs, values }: PackedWords): WordColumn {
	return {
		values: Int16Array.from(values),
		names,
		slugs: lazily(() => names.map((name, index) => slugs[index] ?? slugify(name))),
	};
}

function unpackRare({ usual, others }: PackedRare, count: number): Uint8Array {
	const values = new Uint8Array(count).fill(usual);
	for (const [row, value] of Object.entries(others)) values[Number(row)] = value;
	return values;
}
