/**
 * How values are spread along an axis. `error` is for accuracies in percent: equal steps divide the error, 100 minus
 * the accuracy, by equal factors, so that 60 to 80 takes as much room as 80 to 90.
 */
export type Scale = 'linear' | 'log' | 'error';

export interface Tick {
	readonly at: number;
	readonly text: string;
	/** Only where there is room: an odd year on a phone is left out. */
	readonly wide: boolean;
}

/** Whether a tick of a logarithmic axis stands at a power of ten, which has a line through the plot. */
export const isDecade = ({ scale }: Pick<Axis, 'scale'>, { at }: Tick): boolean =>
	scale === 'log' && Number.isInteger(Math.log10(at));

export interface Axis {
	/** What is measured and in which unit: "Parameters, millions". */
	readonly label: string;
	readonly scale: Scale;
	/** Value at the left or bottom edge, and at the right or top edge. */
	readonly from: number;
	readonly to: number;
	readonly ticks: readonly Tick[];
}

const spread: Record<Scale, (value: number) => number> = {
	linear: (value) => value,
	log: Math.log10,
	error: (accuracy) => -Math.log10(100 - accuracy),
};

const gather: Record<Scale, (spread: number) => number> = {
	linear: (value) => value,
	log: (exponent) => 10 ** exponent,
	error: (exponent) => 100 - 10 ** -exponent,
};

type Extent = Pick<Axis, 'scale' | 'from' | 'to'>;

/** Where a value stands on an axis: 0 at its start, 1 at its end. */
export function place({ scale, from, to }: Extent, value: number): number {
	const at = spread[scale];
	return (at(value) - at(from)) / (at(to) - at(from));
}

/** The value that stands at a place: the inverse of `place`. */
export function valueAt({ scale, from, to }: Extent, place: number): number {
	const start = spread[scale](from);
	return gather[scale](start + place * (spread[scale](to) - start));
}

/** Smallest and largest of some values with a little air at both ends; null for none. */
export function extent(
	scale: Scale,
	values: readonly number[],
	air = 0.04,
): { from: number; to: number } | null {
	const usable = values.filter((value) => Number.isFinite(spread[scale](value)));
	if (usable.length === 0) return null;
	const low = usable.reduce((least, value) => Math.min(least, value));
	const high = usable.reduce((most, value) => Math.max(most, value));
	if (low === high) return around(scale, low);
	const tight = { scale, from: low, to: high };
	return { from: valueAt(tight, -air), to: valueAt(tight, 1 + air) };
}

/** A range about a single value. */
function around(scale: Scale, value: number): { from: number; to: number } {
	const middle = spread[scale](value);
	const reach = scale === 'linear' ? Math.max(1, Math.abs(value) * 0.05) : 0.2;
	return { from: gather[scale](middle - reach), to: gather[scale](middle + reach) };
}

/** Round values between two ends, about as many as wanted. */
export function roundValues(from: number, to: number, wanted = 6): number[] {
	const rough = Math.abs(to - from) / wanted;
	if (!(rough > 0)) return [];
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power;
	const low = Math.ceil(Math.min(from, to) / step - 1e-9);
	const high = Math.floor(Math.max(from, to) / step + 1e-9);
	return Array.from({ length: high - low + 1 }, (_, index) => Number(((low + index) * step).toPrecision(12)));
}

/** Candidates in the order in which they are wanted: the rounder first. */
const candidates: Record<Scale, (from: number, to: number) => number[]> = {
	linear: (from, to) => roundValues(from, to),
	log(from, to) {
		const low = Math.floor(Math.log10(Math.min(from, to)));
		const powers = Array.from(
			{ length: Math.ceil(Math.log10(Math.max(from, to))) - low + 1 },
			(_, index) => low + index,
		);
		return [1, 3, 2, 5].flatMap((factor) =>
			powers.map((power) => Number((factor * 10 ** power).toPrecision(1))),
		);
	},
	error: () => [
		50, 80, 90, 70, 95, 98, 99, 60, 85, 40, 75, 92, 88, 30, 20, 10, 0, 65, 82, 94, 96, 97, 99.5, 78,
	],
};

/** Least distance between two ticks, as a share of the axis. */
const apart = { x: 0.055, y: 0.085 };

/**
 * Ticks at round values within the axis, none closer to another than its text needs. Every second one is marked as
 * dispensable.
 */
export function ticksOf(
	extent: Extent,
	direction: 'x' | 'y',
	text: (value: number) => string = (value) => String(value),
): Tick[] {
	const chosen: number[] = [];
	for (const value of candidates[extent.scale](extent.from, extent.to)) {
		const at = place(extent, value);
		const fits = chosen.every((other) => Math.abs(place(extent, other) - at) >= apart[direction]);
		if (at >= -1e-9 && at <= 1 + 1e-9 && fits) chosen.push(value);
	}
	return chosen
		.sort((a, b) => a - b)
		.map((at, index) => ({ at, text: text(at), wide: direction === 'x' && index % 2 === 1 }));
}

/** A year at each tick, from the first whole year. */
export function yearTicks({ from, to }: Pick<Axis, 'from' | 'to'>): Tick[] {
	const first = Math.ceil(from - 1e-9);
	const years = Math.floor(to + 1e-9) - first + 1;
	return Array.from({ length: Math.max(0, years) }, (_, index) => first + index).map((at) => ({
		at,
		text: String(at),
		wide: at % 2 === 1,
	}));
}
