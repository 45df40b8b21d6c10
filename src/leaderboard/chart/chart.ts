import type { Kind, Tier } from '../../records/fields.ts';
import type { Evidence } from '../entry.ts';
import * as format from '../format.ts';
import type { Axis } from './axis.ts';

/*
 * What a chart shows, before anybody draws it. The picture made at build time, the interactive chart, the data table
 * and the CSV are made from the same value, so they cannot disagree.
 */

/** Each stands for a token of the same name in the style sheet. */
export type Colour = 'ink' | 'ink-2' | 'ink-3' | 'measured' | 'claimed' | `kind-${Kind}` | `tier-${Tier}`;

/** Filled for measured, open for claimed, half-filled for both. */
export type Mark = 'full' | 'open' | 'half';

export const markOf: Record<Evidence, Mark> = { measured: 'full', claimed: 'open', both: 'half' };

export type Cell = string | number | null;

/** How a column's cells read; null cells stay empty. */
export type Format = 'text' | 'accuracy' | 'points' | 'params' | 'gmacs' | 'count' | 'date' | 'resolution';

export const asText: Record<Format, (value: Exclude<Cell, null>) => string> = {
	text: String,
	accuracy: numeric(format.accuracy),
	points: numeric(format.points),
	params: numeric(format.params),
	gmacs: numeric(format.gmacs),
	count: numeric((value) => format.count(Math.round(value))),
	date: (value) => format.date(String(value)),
	resolution: String,
};

function numeric(text: (value: number) => string): (value: Exclude<Cell, null>) => string {
	return (value) => (typeof value === 'number' ? text(value) : value);
}

export interface Column {
	/** With its unit: "Top-1, %". */
	readonly label: string;
	readonly format: Format;
}

export interface Point {
	/** Page of the model; null for what has none. */
	readonly slug: string | null;
	readonly name: string;
	readonly x: number;
	readonly y: number;
	/** Ends of an interval in y. */
	readonly low?: number;
	readonly high?: number;
	/** One for each column of the chart. */
	readonly cells: readonly Cell[];
}

export interface Series {
	readonly key: string;
	readonly colour: Colour;
	readonly mark: Mark;
	/** Pixels. */
	readonly radius: number;
	/** In the order of x. */
	readonly points: readonly Point[];
}

export interface Place {
	readonly x: number;
	readonly y: number;
}

/** Drawn straight from place to place; steps have their corners among the places. */
export interface Line {
	readonly key: string;
	readonly label: string;
	readonly colour: Colour;
	readonly dash: 'solid' | 'dashed' | 'dotted';
	/** Pixels. */
	readonly width: number;
	/** Its name stands beside it, so the key need not explain it. */
	readonly named: boolean;
	readonly places: readonly Place[];
}

/** An area between two heights. */
export interface Band {
	readonly key: string;
	readonly label: string;
	readonly colour: Colour;
	readonly places: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

export type Side =
	| 'left'
	| 'right'
	| 'above'
	| 'below'
	| 'above-left'
	| 'below-left'
	| 'above-right'
	| 'below-right';

/** Words at a place in the chart. */
export interface Label extends Place {
	readonly text: string;
	readonly side: Side;
	readonly colour: Colour;
	/** Only where there is room. */
	readonly wide: boolean;
	readonly strong?: boolean;
}

/** Beside a table, or standing for itself. */
export type Size = 'low' | 'high';

/** What a mark and its colour stand for. */
export interface Meaning {
	readonly mark: Mark;
	readonly colour: Colour;
	readonly label: string;
}

export interface Chart {
	/** Unique on a page; the figure's id and the name of its files. */
	readonly key: string;
	readonly size: Size;
	readonly title: string;
	/** What the chart shows, in sentences with numbers. */
	readonly caption: string;
	readonly x: Axis;
	readonly y: Axis;
	readonly bands: readonly Band[];
	readonly lines: readonly Line[];
	readonly series: readonly Series[];
	readonly meanings: readonly Meaning[];
	readonly labels: readonly Label[];
	/** Of the data table, after the name. */
	readonly columns: readonly Column[];
}

/** Corners of a line that keeps each height until the next place, up to an end. */
export function steps(places: readonly Place[], until: number): Place[] {
	return places.flatMap(({ x, y }, index) => {
		const next = places[index + 1];
		const end = next ? next.x : Math.max(until, x);
		return [
			{ x, y },
			{ x: end, y },
		];
	});
}

/** A name as a map would print it: without what stands in brackets, or behind the dot of a checkpoint's name. */
export const shortName = (name: string): string =>
	name.replace(/\s*\(.*$/, '').replace(/^(\w+)\.\w+$/, '$1') || name;

export interface TableRow {
	readonly slug: string | null;
	readonly name: string;
	readonly cells: readonly Cell[];
}

/** Rows of the data table: every point once, a model that stands in several series once in each. */
export const tableRows = ({ series }: Pick<Chart, 'series'>): TableRow[] =>
	series.flatMap(({ points }) => points.map(({ slug, name, cells }) => ({ slug, name, cells })));
