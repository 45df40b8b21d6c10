import type { Kind, League, Protocol, Tier } from '../records/fields.ts';
import { slugify } from '../records/slug.ts';
import type { Evidence } from './entry.ts';

/*
 * The query string is the state: `View` is what a visitor chose, `parseView` and `formatView` carry it to and from
 * the address. Names and values of parameters are public and kept for ever.
 */

/** Inclusive at both ends; an open end is null. */
export interface Range {
	readonly min: number | null;
	readonly max: number | null;
}

/** Inclusive of the named year, month or day: `{ from: '2020', to: '2022-06' }`. */
export interface DateRange {
	readonly from: string | null;
	readonly to: string | null;
}

export const sortKeys = ['rank', 'name', 'top1', 'top5', 'params', 'gmacs', 'res', 'date'] as const;
export type SortKey = (typeof sortKeys)[number];

interface Sort {
	readonly key: SortKey;
	readonly descending: boolean;
}

/** Benchmarks on which released checkpoints were measured; a view's figures are of one of them. */
export const benches = [
	'imagenet-val',
	'imagenet-real',
	'imagenet-v2',
	'imagenet-a',
	'imagenet-r',
	'imagenet-sketch',
] as const;
export type Bench = (typeof benches)[number];

export const leagues = ['supervised', 'probe', 'zero-shot', 'ensemble', 'challenge'] as const;
export const kinds = ['convnet', 'transformer', 'hybrid', 'mlp', 'ssm', 'classical', 'other'] as const;
export const tiers = ['none', 'in21k', 'web', 'unknown'] as const;
export const protocols = ['trained', 'fine-tuned', 'linear-probe', 'frozen', 'zero-shot'] as const;
export const evidences = ['claimed', 'measured', 'both'] as const;

/** Columns that may stand beside rank and model, in the order of the table. */
export const columnKeys = [
	'top1',
	'top5',
	'params',
	'gmacs',
	'res',
	'data',
	'date',
	'evidence',
	'claimed',
	'interval',
	'kind',
	'protocol',
	'family',
	'org',
	'licence',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const defaultColumns: readonly ColumnKey[] = columnKeys.slice(0, columnKeys.indexOf('claimed'));

export interface View {
	/** Words that must all occur. */
	readonly q: string;
	/** Millions. */
	readonly params: Range | null;
	/** Percent. */
	readonly top1: Range | null;
	/** Percent. */
	readonly top5: Range | null;
	readonly gmacs: Range | null;
	/** Pixels. */
	readonly res: Range | null;
	readonly date: DateRange | null;
	readonly kind: readonly Kind[];
	readonly data: readonly Tier[];
	readonly protocol: readonly Protocol[];
	readonly evidence: readonly Evidence[];
	/** Slugs. */
	readonly family: readonly string[];
	/** Slugs of organisations' names. */
	readonly org: readonly string[];
	/** Slugs of licences' names. */
	readonly licence: readonly string[];
	/** Only models whose weights can be downloaded. */
	readonly open: boolean;
	readonly league: League | 'any';
	readonly bench: Bench;
	readonly sort: Sort;
	readonly cols: readonly ColumnKey[];
}

export const listKeys = ['kind', 'data', 'protocol', 'evidence', 'family', 'org', 'licence'] as const;
export type ListKey = (typeof listKeys)[number];

export const rangeKeys = ['params', 'top1', 'top5', 'gmacs', 'res'] as const;
export type RangeKey = (typeof rangeKeys)[number];

export const defaultView: View = {
	q: '',
	params: null,
	top1: null,
	top5: null,
	gmacs: null,
	res: null,
	date: null,
	kind: [],
	data: [],
	protocol: [],
	evidence: [],
	family: [],
	org: [],
	licence: [],
	open: false,
	league: 'supervised',
	bench: 'imagenet-val',
	sort: { key: 'top1', descending: true },
	cols: defaultColumns,
};

/** Values that only the data know; all are slugs. */
export type Vocabulary = Readonly<Record<'family' | 'org' | 'licence', { has(slug: string): boolean }>>;

export interface ParsedView {
	readonly view: View;
	/** What was not understood, as it stands in the address: `sort=colour`. */
	readonly ignored: readonly string[];
}

/**
 * Reads a view from an address. Never throws: what is unknown or senseless keeps its default and is named, the rest
 * applies. Without a vocabulary every family, organisation and licence is taken. `others` are parameters that belong
 * to something else on the page.
 */
export function parseView(
	query: URLSearchParams,
	vocabulary?: Vocabulary,
	others: readonly string[] = [],
): ParsedView {
	const view: { -readonly [Key in keyof View]: View[Key] } = { ...defaultView };
	const ignored: string[] = [];
	const take = <Key extends keyof View>(key: Key): void => {
		const [first = '', ...more] = query.getAll(key);
		const repeatable = listKeys.some((list) => list === key);
		const reading = readers[key](repeatable ? [first, ...more].join(',') : first.trim(), vocabulary);
		view[key] = reading.value ?? defaultView[key];
		for (const part of [...reading.rejected, ...(repeatable ? [] : more)]) ignored.push(`${key}=${part}`);
	};
	for (const name of new Set(query.keys())) {
		const key = viewKeys.find((known) => known === name);
		if (key) take(key);
		else if (!others.includes(name)) ignored.push(...query.getAll(name).map((value) => `${name}=${value}`));
	}
	return { view, ignored };
}

/** Writes a view as a query string without `?`, leaving defaults out: `params=..30&data=none`. */
export function formatView(view: View): string {
	return viewKeys
		.map((key) => [key, writeField(view, key)] as const)
		.filter(([key, text]) => text !== writeField(defaultView, key))
		.map(([key, text]) => `${key}=${encode(text)}`)
		.join('&');
}

/** The parameters' names, in the order in which they are written. */
const viewKeys = [
	'q',
	...rangeKeys,
	'date',
	...listKeys,
	'open',
	'league',
	'bench',
	'sort',
	'cols',
] as const satisfies (keyof View)[];

interface Reading<T> {
	/** Undefined where nothing usable was said. */
	readonly value: T | undefined;
	readonly rejected: readonly string[];
}

type Reader<T> = (text: string, vocabulary: Vocabulary | undefined) => Reading<T>;

/** Characters. */
const longestQuery = 200;
const largest = 1e9;

const readers: { readonly [Key in keyof View]: Reader<View[Key]> } = {
	q: (text) => accepted([...text.replace(/\s+/g, ' ')].slice(0, longestQuery).join('').trim()),
	params: readRange(largest),
	top1: readRange(100),
	top5: readRange(100),
	gmacs: readRange(largest),
	res: readRange(largest),
	date: readDates,
	kind: readList(oneOf(kinds)),
	data: readList(oneOf(tiers)),
	protocol: readList(oneOf(protocols)),
	evidence: readList(oneOf(evidences)),
	family: readList(known('family')),
	org: readList(known('org')),
	licence: readList(known('licence')),
	open: readOne((text) => (text === '1' ? true : undefined)),
	league: readOne(oneOf([...leagues, 'any'])),
	bench: readOne(oneOf(benches)),
	sort: readOne((text) => {
		const key = oneOf(sortKeys)(text.replace(/^-/, ''));
		return key && { key, descending: text.startsWith('-') };
	}),
	cols: readColumns,
};

const accepted = <T>(value: T): Reading<T> => ({ value, rejected: [] });
const refused = (text: string): Reading<never> => ({ value: undefined, rejected: [text] });

function readOne<T>(read: (text: string) => T | undefined): Reader<T> {
	return (text) => {
		const value = read(text);
		return value === undefined ? refused(text) : accepted(value);
	};
}

function oneOf<T extends string>(values: readonly T[]): (text: string) => T | undefined {
	return (text) => values.find((value) => value === text);
}

function known(key: keyof Vocabulary) {
	return (text: string, vocabulary: Vocabulary | undefined): string | undefined => {
		const slug = slugify(text);
		return slug !== '' && (vocabulary?.[key].has(slug) ?? true) ? slug : undefined;
	};
}

/** Reads values separated by commas, each once, in the order given. */
function readList<T>(
	read: (text: string, vocabulary: Vocabulary | undefined) => T | undefined,
): Reader<readonly T[]> {
	return (text, vocabulary) => {
		const values = new Set<T>();
		const rejected: string[] = [];
		for (const part of text.split(',')) {
			const value = read(part.trim(), vocabulary);
			if (value === undefined) rejected.push(part);
			else values.add(value);
		}
		return { value: [...values], rejected };
	};
}

function readRange(highest: number): Reader<Range | null> {
	return (text) => {
		const [min, max] = ends(text).map((end) => readBound(end, highest));
		if (min === undefined || max === undefined || (min === null && max === null)) return refused(text);
		return min !== null && max !== null && min > max ? refused(text) : accepted({ min, max });
	};
}

/** One end of a range: null where it is open, undefined where the text is no number that can be written again. */
export function readBound(text: string, highest = largest): number | null | undefined {
	if (text === '') return null;
	if (!/^(\d+(\.\d*)?|\.\d+)$/.test(text)) return undefined;
	const value = Number(text);
	return value <= highest && !String(value).includes('e') ? value : undefined;
}

function readDates(text: string): Reading<DateRange | null> {
	const [from = '', to = ''] = ends(text);
	const sensible = (from === '' || isDate(from)) && (to === '' || isDate(to)) && (from || to);
	if (!sensible || (from && to && firstDay(from) > lastDay(to))) return refused(text);
	return accepted({ from: from || null, to: to || null });
}

/** `2020..` -> `['2020', '']`; a single value is both ends. */
function ends(text: string): readonly string[] {
	const at = text.indexOf('..');
	return at < 0 ? [text, text] : [text.slice(0, at).trim(), text.slice(at + 2).trim()];
}

function isDate(text: string): boolean {
	if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return false;
	const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The first moment of a year, month or day as a number that sorts: `2020-06` -> 20200600, before 1 June. */
export function firstDay(date: string): number {
	return Number(date.replaceAll('-', '').padEnd(8, '0'));
}

/** The last moment of a year, month or day: `2020-06` -> 20200699, after 30 June. */
export function lastDay(date: string): number {
	return Number(date.replaceAll('-', '').padEnd(8, '9'));
}

function readColumns(text: string): Reading<readonly ColumnKey[]> {
	if (text === 'none') return accepted([]);
	const { value = [], rejected } = readList(oneOf(columnKeys))(text, undefined);
	if (value.length === 0) return { value: undefined, rejected };
	return { value: columnKeys.filter((key) => value.includes(key)), rejected };
}

function writeField(view: View, key: keyof View): string {
	const value = view[key];
	if (key === 'cols' && view.cols.length === 0) return 'none';
	if (value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? '1' : '';
	if ('key' in value) return `${value.descending ? '-' : ''}${value.key}`;
	if ('min' in value) return writeEnds(value.min, value.max);
	if ('from' in value) return writeEnds(value.from, value.to);
	return value.join(',');
}

function writeEnds(from: string | number | null, to: string | number | null): string {
	return from === to ? String(from) : `${from ?? ''}..${to ?? ''}`;
}

/** Percent-encodes what an address needs encoded; commas stay readable. */
function encode(text: string): string {
	return new URLSearchParams([['', text]]).toString().slice(1).replaceAll('%2C', ',');
}
