import type { Columns, NumberColumn } from './columns.ts';
import type { Selection } from './select.ts';

/** Quantities that a slider bounds, in the order of the filters. */
export const slidKeys = ['params', 'top1', 'gmacs', 'res', 'date'] as const;
export type SlidKey = (typeof slidKeys)[number];

/** Where values stand along a slider. */
export interface Scale {
	/** From 0 at the lowest value to 1 at the highest; values outside give the nearest end. */
	readonly position: (value: number) => number;
	/** The value at a position, as a person would write it. */
	readonly text: (position: number) => string;
}

/** How a quantity is bent before it is laid out evenly, and how it is written. */
interface Shape {
	readonly bend: (value: number) => number;
	readonly unbend: (bent: number) => number;
	readonly write: (value: number) => string;
}

const logarithmic: Pick<Shape, 'bend' | 'unbend'> = { bend: Math.log, unbend: Math.exp };
/** Added to the error, so that 100 % has a place. */
const leastError = 1;

const shapes: Readonly<Record<SlidKey, Shape>> = {
	params: { ...logarithmic, write: twoDigits },
	gmacs: { ...logarithmic, write: twoDigits },
	res: { ...logarithmic, write: (value) => String(Math.round(value)) },
	// By the error, for a point near the top is worth more than one at the bottom.
	top1: {
		bend: (percent) => -Math.log(100 + leastError - percent),
		unbend: (bent) => 100 + leastError - Math.exp(-bent),
		write: (percent) => String(Math.round(percent * 10) / 10),
	},
	date: {
		bend: monthsOf,
		unbend: (months) => months,
		write: (months) => `${Math.floor(months / 12)}-${String((Math.floor(months) % 12) + 1).padStart(2, '0')}`,
	},
};

/** Two digits that count: 0.031, 5.7, 26, 14000. */
function twoDigits(value: number): string {
	return String(Number(value.toPrecision(2)));
}

/** 20220504 -> months since year 0; before the first and after the last day of a year, its first and last month. */
function monthsOf(day: number): number {
	const month = Math.floor(day / 100) % 100;
	return Math.floor(day / 10_000) * 12 + Math.min(Math.max(0, month - 1), 11);
}

/** The scale of a quantity from its lowest to its highest value. */
export function scaleOf(key: SlidKey, lowest: number, highest: number): Scale {
	const { bend, unbend, write } = shapes[key];
	const [from, to] = [bend(lowest), bend(highest)];
	const width = to - from || 1;
	return {
		position: (value) => Math.min(1, Math.max(0, (bend(value) - from) / width)),
		text: (position) => write(unbend(from + position * width)),
	};
}

/** From the lowest to the highest value of a column; undefined where it has none. */
export function scaleOver(key: SlidKey, { values, scale }: NumberColumn): Scale | undefined {
	let [lowest, highest] = [Number.POSITIVE_INFINITY, 0];
	for (const value of values) {
		if (value <= 0) continue;
		lowest = Math.min(lowest, value);
		highest = Math.max(highest, value);
	}
	return highest > 0 ? scaleOf(key, lowest / scale, highest / scale) : undefined;
}

/** The column that a slider bounds, of what a selection ranks by. */
export function slidColumn(key: SlidKey, columns: Columns, { figures }: Selection): NumberColumn {
	return key === 'params' || key === 'gmacs' || key === 'date' ? columns[key] : figures[key];
}

/** Bars of a histogram below a slider. */
export const bins = 42;

/** How many of the values lie in each of so many equal parts of a scale. */
export function histogram(values: ArrayLike<number>, { position }: Scale, bins: number): number[] {
	const counts = new Array<number>(bins).fill(0);
	for (let index = 0; index < values.length; index++) {
		const bin = Math.min(bins - 1, Math.floor(position(values[index] ?? 0) * bins));
		counts[bin] = (counts[bin] ?? 0) + 1;
	}
	return counts;
}

/** Bars over a box of `counts.length` by 1 as one path; what there is at all is seen. */
export function bars(counts: readonly number[]): string {
	const most = Math.max(1, ...counts);
	return counts
		.map((count, index) => {
			if (count === 0) return '';
			const height = (0.08 + (0.92 * count) / most).toFixed(2);
			return `M${index}.1 1v-${height}h.8v${height}z`;
		})
		.join('');
}
