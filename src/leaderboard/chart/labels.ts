import { type Axis, place } from './axis.ts';
import type { Label, Side, Size } from './chart.ts';

interface Plot {
	readonly width: number;
	readonly height: number;
}

/** Plots for which labels are chosen, in pixels, each the narrowest of its kind: on a phone, and on wide screens. */
const plots: Record<Size, { readonly narrow: Plot; readonly wide: Plot }> = {
	low: { narrow: { width: 310, height: 265 }, wide: { width: 700, height: 186 } },
	high: { narrow: { width: 310, height: 310 }, wide: { width: 700, height: 370 } },
};

/** From this width of the plot on, labels and ticks for wide plots are shown, in pixels. */
export const wideFrom = 700;

const letter = 6.4;
const lineHeight = 14;
/** Between a place and its words, in pixels. */
export const gap = 6;

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Direction of the words from their place: -1 to the left or above, 1 to the right or below, 0 centred. */
export const directions: Record<Side, { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }> = {
	left: { x: -1, y: 0 },
	right: { x: 1, y: 0 },
	above: { x: 0, y: -1 },
	below: { x: 0, y: 1 },
	'above-left': { x: -1, y: -1 },
	'above-right': { x: 1, y: -1 },
	'below-left': { x: -1, y: 1 },
	'below-right': { x: 1, y: 1 },
};

/** Room that a label takes in a plot, in pixels from the plot's upper left corner. */
function boxOf(label: Omit<Label, 'wide' | 'colour'>, x: Axis, y: Axis, plot: Plot): Box {
	const { x: right, y: down } = directions[label.side];
	const width = label.text.length * letter;
	const at = {
		x: place(x, label.x) * plot.width + right * gap,
		y: (1 - place(y, label.y)) * plot.height + down * gap,
	};
	const left = at.x - (width * (1 - right)) / 2;
	const top = at.y - (lineHeight * (1 - down)) / 2;
	return { left, right: left + width, top, bottom: top + lineHeight };
}

const overlaps = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = ({ left, right, top, bottom }: Box, plot: Plot): boolean =>
	left >= -2 && right <= plot.width + 2 && top >= -lineHeight && bottom <= plot.height;

/** A label that is wanted, on the first of some sides where there is room. */
export type Wish = Omit<Label, 'wide' | 'side'> & { readonly sides: readonly Side[] };

/**
 * The labels that fit without touching one another, taken in the order given: the first matter most. Those that fit
 * on a phone show everywhere; more are shown in wide plots, where they give way to the former.
 */
export function fitting(wishes: readonly Wish[], x: Axis, y: Axis, size: Size): Label[] {
	const { narrow, wide } = plots[size];
	const small = new Map(taken(wishes, x, y, narrow, new Map()));
	const large = taken(wishes, x, y, wide, small);
	return large.map(([wish, side]) => {
		const { sides: _, ...label } = wish;
		return { ...label, side, wide: !small.has(wish) };
	});
}

/** Sides for the wishes that fit into a plot beside those that have their side already. */
function taken(
	wishes: readonly Wish[],
	x: Axis,
	y: Axis,
	plot: Plot,
	settled: ReadonlyMap<Wish, Side>,
): [Wish, Side][] {
	const boxes = [...settled].map(([wish, side]) => boxOf({ ...wish, side }, x, y, plot));
	return wishes.flatMap((wish): [Wish, Side][] => {
		const already = settled.get(wish);
		if (already) return [[wish, already]];
		for (const side of wish.sides) {
			const box = boxOf({ ...wish, side }, x, y, plot);
			if (!within(box, plot) || boxes.some((other) => overlaps(box, other))) continue;
			boxes.push(box);
			return [[wish, side]];
		}
		return [];
	});
}
