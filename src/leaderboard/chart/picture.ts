import { asMarkup } from '../markup.ts';
import { type Axis, isDecade, place } from './axis.ts';
import type { Band, Chart, Label, Line, Place, Series } from './chart.ts';
import { directions, gap } from './labels.ts';

/*
 * A chart as SVG markup. The picture fills whatever box its container has: frame and words stand at percentages, so
 * that text keeps its size, and the marks lie in an inner drawing that is stretched while their strokes are not.
 * Colours and widths come from the style sheet by class.
 */

/** Resolution of the stretched drawing: finer than a screen. */
const grain = { x: 3000, y: 1000 };

export function picture(chart: Chart, label: string): string {
	const { x, y } = chart;
	const halves = chart.series.filter(({ mark }) => mark === 'half');
	return [
		`<svg class="picture" role="img" aria-label="${asMarkup(label)}" width="100%" height="100%">`,
		...y.ticks.map(({ at, text }) => {
			const height = share(1 - place(y, at));
			return `<line class="grid" x1="0" x2="100%" y1="${height}" y2="${height}"/><text class="tick y" x="0" y="${height}" dx="-8">${asMarkup(text)}</text>`;
		}),
		...x.ticks
			.filter((tick) => isDecade(x, tick))
			.map(({ at }) => {
				const across = share(place(x, at));
				return `<line class="grid" x1="${across}" x2="${across}" y1="0" y2="100%"/>`;
			}),
		`<line class="base" x1="0" x2="100%" y1="100%" y2="100%"/>`,
		...x.ticks.map(({ at, text, wide }) => {
			const across = share(place(x, at));
			return `<svg class="tick x${wide ? ' wide' : ''}" x="${across}" y="100%" overflow="visible"><line y2="4"/><text y="18">${asMarkup(text)}</text></svg>`;
		}),
		stretched([
			...chart.bands.map((band) => bandPath(band, x, y)),
			...chart.lines.map((line) => linePath(line, x, y)),
			...chart.series.filter(({ mark }) => mark !== 'half').map((series) => dots(series, x, y)),
			...halves.map((series) => dot('ring', series, x, y)),
		]),
		halves.length > 0
			? stretched(
					halves.map((series) => dot('hole', series, x, y)),
					halfHoles,
				)
			: '',
		...chart.labels.map((label) => words(label, x, y)),
		'</svg>',
	].join('');
}

const at = (axis: Axis, value: number, grain: number): number => Math.round(place(axis, value) * grain);

const fromLeft = (x: Axis, point: Place): number => at(x, point.x, grain.x);
const fromTop = (y: Axis, point: Place): number => grain.y - at(y, point.y, grain.y);

const spot = (x: Axis, y: Axis, point: Place): string => `${fromLeft(x, point)} ${fromTop(y, point)}`;

/** What stands at places of the plot, moved to the right by some pixels. */
const stretched = (content: readonly string[], right = 0): string =>
	`<svg class="marks" x="${right}" viewBox="0 0 ${grain.x} ${grain.y}" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">${content.join('')}</svg>`;

/** The hole of a half-filled mark lies in its left half. An element for each mark would cost a page more than its table. */
const halfHoles = -0.75;

const dots = (series: Series, x: Axis, y: Axis): string =>
	series.mark === 'full'
		? dot('full', series, x, y)
		: `${dot('ring', series, x, y)}${dot('hole', series, x, y)}`;

/** Heights so close that dots there cannot be told from a stroke, in steps of the grain: less than a pixel of a chart. */
const hairline = 2;

/** From where to where strokes go that look like dots at these heights. A browser draws one as fast as a dot. */
function strokes(heights: readonly number[]): [top: number, bottom: number][] {
	const found: [top: number, bottom: number][] = [];
	for (const height of heights.toSorted((a, b) => a - b)) {
		const last = found.at(-1);
		if (last && height - last[1] <= hairline) last[1] = height;
		else found.push([height, height]);
	}
	return found;
}

/** A stroke without length, round at its ends, is a dot; dots that lie upon one another are one stroke. */
function dot(
	kind: 'full' | 'ring' | 'hole',
	{ colour, radius, mark, points }: Series,
	x: Axis,
	y: Axis,
): string {
	const d = [...Map.groupBy(points, (point) => fromLeft(x, point))]
		.flatMap(([left, column]) =>
			strokes(column.map((point) => fromTop(y, point))).map(
				([top, bottom]) => `M${left} ${top}v${bottom - top}`,
			),
		)
		.join('');
	const name = kind === mark ? kind : `${kind} ${mark}`;
	return `<path class="dot ${name} c-${colour} s-${Math.round(radius * 2)}" d="${d}"/>`;
}

function linePath({ key, colour, dash, width, places }: Line, x: Axis, y: Axis): string {
	const d = places.map((place, index) => `${index === 0 ? 'M' : 'L'}${spot(x, y, place)}`).join('');
	return `<path class="line ${dash} c-${colour} w-${Math.round(width * 4)} ${key}" d="${d}"/>`;
}

function bandPath({ colour, places }: Band, x: Axis, y: Axis): string {
	const over = places.map((place) => spot(x, y, { x: place.x, y: place.high }));
	const under = places.toReversed().map((place) => spot(x, y, { x: place.x, y: place.low }));
	return `<path class="band c-${colour}" d="M${[...over, ...under].join('L')}z"/>`;
}

const anchors = { '-1': 'end', '0': 'mid', '1': 'start' } as const;

function words({ text, side, colour, wide, strong, ...where }: Label, x: Axis, y: Axis): string {
	const { x: right, y: down } = directions[side];
	const names = [
		'words',
		anchors[right],
		`c-${colour}`,
		...(wide ? ['wide'] : []),
		...(strong ? ['strong'] : []),
	];
	// Text stands on its line: below a place it must come down by the height of its letters.
	const dy = { '-1': -gap, '0': 4, '1': gap + 8 }[down];
	return `<text class="${names.join(' ')}" x="${share(place(x, where.x))}" y="${share(1 - place(y, where.y))}" dx="${right * gap}" dy="${dy}">${asMarkup(text)}</text>`;
}

const share = (part: number): string => `${Number((part * 100).toFixed(2))}%`;
