import type { Columns, Figures, NumberColumn } from './columns.ts';
import type { Standing } from './entry.ts';
import { lazily } from './lazily.ts';
import { SearchIndex } from './search.ts';
import { ladder, type Rung } from './standings.ts';
import {
	type Bench,
	benches,
	evidences,
	firstDay,
	kinds,
	type ListKey,
	lastDay,
	leagues,
	listKeys,
	protocols,
	type RangeKey,
	rangeKeys,
	type SortKey,
	tiers,
	type View,
	type Vocabulary,
} from './view.ts';

/** What a view shows. A row is an index into the columns. */
export interface Selection {
	readonly view: View;
	/** In the view's order. */
	readonly rows: Uint32Array;
	/** Rows of the league, or of all leagues: what there would be without filters. */
	readonly total: number;
	readonly figures: Figures;
	/** Place in the row's own league on the view's benchmark; undefined where the row has no figure there. */
	readonly standing: (row: number) => Standing | undefined;
	/** Place among the rows shown that it is ranked with. */
	readonly rankInView: (row: number) => number | undefined;
	/** What was searched for in place of words that occur nowhere; else null. */
	readonly instead: string | null;
	/** By option: how many rows would be shown if it alone were chosen in its group. */
	readonly counts: (key: Countable) => ReadonlyMap<string, number>;
	readonly hidden: () => Hidden;
	/** Ascending values over the rows that all other filters let through: what a range's histogram shows. */
	readonly spread: (key: RangeKey | 'date') => Float64Array;
}

export type Countable = ListKey | 'league' | 'open';

/** What the filters of a view keep from sight. */
export interface Hidden {
	readonly count: number;
	/** Rows of the league's first ten places that are not shown, the best first; none where leagues are mixed. */
	readonly ofTopTen: readonly number[];
	/** How many are hidden only because nobody states a value that a range asks for. */
	readonly unstated: number;
}

type Filter = 'q' | 'date' | 'open' | 'league' | RangeKey | ListKey;

const filters: readonly Filter[] = ['q', 'date', 'open', 'league', ...rangeKeys, ...listKeys];

/** The bit that a filter sets in the failures of a row. */
const bit = (filter: Filter): number => 1 << filters.indexOf(filter);

/** A column of few values, as its filter sees it. */
interface Listed {
	readonly values: ArrayLike<number>;
	readonly slugs: () => readonly string[];
}

/** Figures of a benchmark with what ranks them. */
interface Ranked {
	readonly figures: Figures;
	/** What ranks a row: top-1, or top-5 on a challenge's server; -1 where there is none. */
	readonly score: Int32Array;
	/** What each row is ranked among: its league, those on challenge servers apart. */
	readonly group: Uint8Array;
	/** -1 where there is none. */
	readonly rank: Int32Array;
	readonly standing: (row: number) => Standing | undefined;
}

/** Filters, sorts and ranks the rows of columns. Keeps orders and ranks for the views to come. */
export class Selector {
	/** What an address may name. */
	readonly vocabulary: Vocabulary;
	readonly #columns: Columns;
	readonly #listed: Readonly<Record<Countable, Listed>>;
	readonly #ranked = new Map<Bench, Ranked>();
	readonly #orders = new Map<string, Uint32Array>();
	readonly #sizes: Uint32Array;
	#search: SearchIndex | undefined;

	constructor(columns: Columns) {
		const { kind, tier, protocol, evidence, family, org, licence, league, open, figures } = columns;
		this.#columns = columns;
		this.#listed = {
			kind: { values: kind, slugs: () => kinds },
			data: { values: tier, slugs: () => tiers },
			protocol: { values: protocol, slugs: () => protocols },
			evidence: { values: evidence, slugs: () => evidences },
			family,
			org,
			licence,
			league: { values: league, slugs: () => leagues },
			open: { values: open, slugs: () => ['0', '1'] },
		};
		this.vocabulary = {
			family: { has: (slug) => family.slugs().includes(slug) },
			org: { has: (slug) => org.slugs().includes(slug) },
			licence: { has: (slug) => licence.slugs().includes(slug) },
		};
		this.#sizes = tally(league, leagues.length, () => true);
		for (const bench of benches) if (figures[bench]) this.addFigures(bench, figures[bench]);
	}

	/** Makes the figures of another benchmark known. */
	addFigures(bench: Bench, figures: Figures): void {
		this.#ranked.set(bench, ranked(this.#columns, bench, figures));
	}

	/** Whether views of a benchmark can be selected yet. */
	knows(bench: Bench): boolean {
		return this.#ranked.has(bench);
	}

	/** Reads some more of what searches look through; false once all is read. A search reads what is left. */
	prepareSearch(): boolean {
		return this.#searchIndex().extend();
	}

	/** Throws a RangeError when the figures of the view's benchmark were not added. */
	select(view: View): Selection {
		const { league } = view;
		const { figures, standing, rank } = this.#rankedOn(view.bench);
		const found = view.q ? this.#searchIndex().find(view.q) : undefined;
		const failures = this.#failures(view, figures, found?.rows);
		const rows = passing(this.#order(view.sort.key, view.sort.descending, view.bench), failures);
		const total = league === 'any' ? this.#columns.count : (this.#sizes[leagues.indexOf(league)] ?? 0);
		const viewRanks = lazily(() => this.#viewRanks(view.bench, failures));
		return {
			view,
			rows,
			total,
			figures,
			standing,
			rankInView: (row) => place(rows.length === total ? rank : viewRanks(), row),
			instead: found?.instead ?? null,
			counts: (key) => this.#counts(key, failures),
			hidden: () => this.#hidden(view, failures, total - rows.length),
			spread: (key) => spread(this.#numbers(key, figures), failures, bit(key)),
		};
	}

	#rankedOn(bench: Bench): Ranked {
		const ranked = this.#ranked.get(bench);
		if (!ranked) throw new RangeError(`the figures of ${bench} were not added`);
		return ranked;
	}

	#searchIndex(): SearchIndex {
		this.#search ??= new SearchIndex(this.#columns);
		return this.#search;
	}

	/** For each row the bits of the filters that it fails. */
	#failures(view: View, figures: Figures, found: Uint8Array | undefined): Uint32Array {
		const { count, open, league } = this.#columns;
		const failures = new Uint32Array(count);
		const keep = (filter: Filter, passes: (row: number) => boolean) => {
			const failed = bit(filter);
			for (let row = 0; row < count; row++) {
				if (!passes(row)) failures[row] = (failures[row] ?? 0) | failed;
			}
		};
		if (found) keep('q', (row) => found[row] === 1);
		if (view.open) keep('open', (row) => open[row] === 1);
		if (view.league !== 'any') {
			const wanted = leagues.indexOf(view.league);
			keep('league', (row) => league[row] === wanted);
		}
		for (const key of rangedKeys) {
			const bounds = boundsOf(view, key);
			if (bounds) keep(key, within(this.#numbers(key, figures), bounds));
		}
		for (const key of listKeys) {
			const wanted: readonly string[] = view[key];
			if (wanted.length === 0) continue;
			const { values, slugs } = this.#listed[key];
			const allowed = slugs().map((slug) => wanted.includes(slug));
			keep(key, (row) => allowed[values[row] ?? -1] === true);
		}
		return failures;
	}

	#numbers(key: Ranged, figures: Figures): NumberColumn {
		return key === 'params' || key === 'gmacs' || key === 'date' ? this.#columns[key] : figures[key];
	}

	/** All rows in the order of a key: missing values last in both directions, ties by name. */
	#order(key: SortKey | 'score', descending: boolean, bench: Bench): Uint32Array {
		const name = `${key} ${descending} ${bench}`;
		const known = this.#orders.get(name);
		if (known) return known;
		const order = sorted(this.#sortable(key, bench), descending);
		this.#orders.set(name, order);
		return order;
	}

	#sortable(key: SortKey | 'score', bench: Bench): Int32Array {
		const { figures, score, rank } = this.#rankedOn(bench);
		if (key === 'name') return Int32Array.from(this.#columns.name, (_, row) => row);
		if (key === 'rank') return rank;
		return key === 'score' ? score : this.#numbers(key, figures).values;
	}

	#viewRanks(bench: Bench, failures: Uint32Array): Int32Array {
		const { score, group } = this.#rankedOn(bench);
		return ranks(passing(this.#order('score', true, bench), failures), score, group);
	}

	#counts(key: Countable, failures: Uint32Array): ReadonlyMap<string, number> {
		const { values } = this.#listed[key];
		const slugs = this.#listed[key].slugs();
		const others = ~bit(key);
		const numbers = tally(values, slugs.length, (row) => ((failures[row] ?? 0) & others) === 0);
		const bySlug = new Map<string, number>();
		for (const [index, slug] of slugs.entries()) {
			bySlug.set(slug, (bySlug.get(slug) ?? 0) + (numbers[index] ?? 0));
		}
		return bySlug;
	}

	#hidden(view: View, failures: Uint32Array, count: number): Hidden {
		const { figures, rank } = this.#rankedOn(view.bench);
		const outside = bit('league');
		const ofTopTen: number[] = [];
		if (view.league !== 'any') {
			for (const row of this.#order('rank', false, view.bench)) {
				const failed = failures[row] ?? 0;
				if ((failed & outside) !== 0) continue;
				if ((place(rank, row) ?? Number.POSITIVE_INFINITY) > 10) break;
				if (failed !== 0) ofTopTen.push(row);
			}
		}
		const ranges = rangedKeys.map((key) => ({ failed: bit(key), ...this.#numbers(key, figures) }));
		let unstated = 0;
		for (let row = 0; row < failures.length; row++) {
			let failed = failures[row] ?? 0;
			if (failed === 0) continue;
			for (const range of ranges) if ((range.values[row] ?? -1) < 0) failed &= ~range.failed;
			if (failed === 0) unstated++;
		}
		return { count, ofTopTen, unstated };
	}
}

type Ranged = RangeKey | 'date';
const rangedKeys: readonly Ranged[] = [...rangeKeys, 'date'];

/** Ranks the rows of each group by the benchmark's figures. */
function ranked({ count, league, home, homes, images }: Columns, bench: Bench, figures: Figures): Ranked {
	const scale = Math.max(figures.top1.scale, figures.top5.scale);
	const score = new Int32Array(count);
	const group = new Uint8Array(count);
	const size = new Int32Array(count);
	for (let row = 0; row < count; row++) {
		const own = bench === 'imagenet-val' ? homes[home[row] ?? -1] : undefined;
		const column = own?.server ? figures.top5 : figures.top1;
		const value = column.values[row] ?? -1;
		score[row] = value < 0 ? -1 : value * (scale / column.scale);
		group[row] = (league[row] ?? 0) * 2 + (own?.server ? 1 : 0);
		size[row] = own?.images ?? images[bench] ?? 0;
	}
	const order = sorted(score, true);
	// Typed arrays, as numbers with a fraction would cost an object each until the code is compiled.
	const rungsOf = (wanted: number): Rung[] => {
		const sizes = new Set<number>();
		for (let row = 0; row < count; row++) if (group[row] === wanted) sizes.add(size[row] ?? 0);
		return Array.from(sizes, (images) => {
			const ascending = new Float64Array(count);
			let length = 0;
			for (let index = count - 1; index >= 0; index--) {
				const row = order[index] ?? 0;
				const own = score[row] ?? -1;
				if (own >= 0 && group[row] === wanted && size[row] === images) ascending[length++] = own / scale;
			}
			return { images, ascending: ascending.slice(0, length) };
		});
	};
	const ladders = new Map<number, ReturnType<typeof ladder>>();
	const ladderOf = (wanted: number) => {
		const made = ladders.get(wanted) ?? ladder(rungsOf(wanted));
		ladders.set(wanted, made);
		return made;
	};
	return {
		figures,
		score,
		group,
		rank: ranks(order, score, group),
		standing(row) {
			const value = place(score, row);
			return value === undefined ? undefined : ladderOf(group[row] ?? 0)(value / scale, size[row] ?? 0);
		},
	};
}

/** Competition ranks (1, 1, 3) within each group of rows that come in the order of their scores; -1 for the others. */
function ranks(order: Uint32Array, score: Int32Array, group: Uint8Array): Int32Array {
	const result = new Int32Array(score.length).fill(-1);
	const last = new Map<number, { rows: number; score: number; rank: number }>();
	for (let index = 0; index < order.length; index++) {
		const row = order[index] ?? 0;
		const own = score[row] ?? -1;
		if (own < 0) break;
		const among = group[row] ?? 0;
		const before = last.get(among) ?? { rows: 0, score: -1, rank: 0 };
		before.rows++;
		if (own !== before.score) before.rank = before.rows;
		before.score = own;
		last.set(among, before);
		result[row] = before.rank;
	}
	return result;
}

/** A row's value, undefined where it is -1. */
function place(values: Int32Array, row: number): number | undefined {
	const value = values[row];
	return value === undefined || value < 0 ? undefined : value;
}

/** The numbers 0 to length - 1 in the order of their values, those below 0 last; equal values in their own order. */
function sorted(values: Int32Array, descending: boolean): Uint32Array {
	// Value and row are the halves of one whole number, which a typed array sorts natively: the row is the lower half
	// on every machine with a browser. Fractions would do, but cost an object each until the code is compiled.
	const keys = new BigUint64Array(values.length);
	const halves = new Uint32Array(keys.buffer);
	const order = new Uint32Array(values.length);
	let present = 0;
	let missing = values.length;
	for (let row = values.length - 1; row >= 0; row--) {
		const value = values[row] ?? -1;
		if (value < 0) order[--missing] = row;
		else {
			halves[2 * present] = row;
			halves[2 * present + 1] = descending ? ~value : value;
			present++;
		}
	}
	keys.subarray(0, present).sort();
	for (let index = 0; index < present; index++) order[index] = halves[2 * index] ?? 0;
	return order;
}

function passing(order: Uint32Array, failures: Uint32Array): Uint32Array {
	const rows = new Uint32Array(order.length);
	let length = 0;
	for (let index = 0; index < order.length; index++) {
		const row = order[index] ?? 0;
		if (failures[row] === 0) rows[length++] = row;
	}
	return rows.slice(0, length);
}

interface Bounds {
	readonly min: number | null;
	readonly max: number | null;
}

function boundsOf(view: View, key: Ranged): Bounds | null {
	if (key !== 'date') return view[key];
	return (
		view.date && {
			min: view.date.from === null ? null : firstDay(view.date.from),
			max: view.date.to === null ? null : lastDay(view.date.to),
		}
	);
}

function within({ values, scale }: NumberColumn, { min, max }: Bounds): (row: number) => boolean {
	const low = min ?? 0;
	const high = max ?? Number.POSITIVE_INFINITY;
	return (row) => {
		const value = values[row] ?? -1;
		return value >= 0 && value / scale >= low && value / scale <= high;
	};
}

function spread({ values, scale }: NumberColumn, failures: Uint32Array, own: number): Float64Array {
	const found: number[] = [];
	for (let row = 0; row < failures.length; row++) {
		const value = values[row] ?? -1;
		if (value >= 0 && ((failures[row] ?? 0) & ~own) === 0) found.push(value / scale);
	}
	return Float64Array.from(found).sort();
}

/** How often each of the values 0 to size - 1 occurs among the rows that pass. */
function tally(values: ArrayLike<number>, size: number, passes: (row: number) => boolean): Uint32Array {
	const numbers = new Uint32Array(size);
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? -1;
		if (value >= 0 && passes(row)) numbers[value] = (numbers[value] ?? 0) + 1;
	}
	return numbers;
}
