import {
	type ChartArea,
	type ChartDataset,
	Chart as ChartJs,
	DatasetController,
	LinearScale,
	LineElement,
	type Plugin,
	PointElement,
	type Scale,
	ScatterController,
	type ScatterControllerDatasetOptions,
} from 'chart.js';
import { type Axis, isDecade, place } from '../../leaderboard/chart/axis.ts';
import type { Chart, Line, Mark, Point, Series } from '../../leaderboard/chart/chart.ts';
import { directions, gap, wideFrom } from '../../leaderboard/chart/labels.ts';
import type { Theme } from './theme.ts';

/*
 * A chart on a canvas, by Chart.js. All coordinates are places from 0 to 1, worked out before they arrive; scales,
 * words and marks stand where the picture made at build time has them, which the canvas covers.
 */

declare module 'chart.js' {
	interface ChartTypeRegistry {
		marks: Omit<ChartTypeRegistry['scatter'], 'datasetOptions'> & {
			datasetOptions: ScatterControllerDatasetOptions & { readonly paint: Paint };
		};
	}
}

interface At {
	readonly x: number;
	readonly y: number;
}

/** Draws all points of a series into the plot. */
type Paint = (ctx: CanvasRenderingContext2D, area: ChartArea) => void;

/**
 * Lets a dataset paint its points in a few strokes instead of one after the other. It has no data for Chart.js, which
 * would keep an element with options for each point; the spotlight finds points without them.
 */
class MarksController extends DatasetController {
	static id = 'marks';
	static defaults = { datasetElementType: false, dataElementType: 'point' };

	override draw(): void {
		const { ctx, chartArea } = this.chart;
		const dataset = this.getDataset();
		if (!('paint' in dataset)) return;
		ctx.save();
		dataset.paint?.(ctx, chartArea);
		ctx.restore();
	}
}

ChartJs.register(MarksController, ScatterController, PointElement, LineElement, LinearScale);

/** Opacity of filled marks, which lie in heaps; the style sheet has the same for the picture. */
const fullOpacity = 0.55;
/** Width of an open mark's ring in pixels. */
const ring = 1.25;

interface Inks {
	readonly ink: string;
	readonly paper: string;
}

/** Draws marks around places in pixels. */
type Stamp = (ctx: CanvasRenderingContext2D, points: readonly At[]) => void;

const marks: Record<Mark, (radius: number, inks: Inks) => Stamp> = {
	full: (radius) => (ctx, points) => {
		ctx.globalAlpha = fullOpacity;
		dots(ctx, points, radius);
	},
	open:
		(radius, { paper }) =>
		(ctx, points) => {
			dots(ctx, points, radius + ring / 4);
			ctx.fillStyle = paper;
			dots(ctx, points, radius - ring);
		},
	half:
		(radius, { ink, paper }) =>
		(ctx, points) => {
			for (const { x, y } of points) {
				ctx.beginPath();
				ctx.arc(x, y, radius, 0, 2 * Math.PI);
				ctx.fillStyle = paper;
				ctx.fill();
				ctx.stroke();
				ctx.beginPath();
				ctx.arc(x, y, radius, -Math.PI / 2, Math.PI / 2);
				ctx.fillStyle = ink;
				ctx.fill();
			}
		},
};

function dots(ctx: CanvasRenderingContext2D, points: readonly At[], radius: number): void {
	ctx.beginPath();
	for (const { x, y } of points) {
		ctx.moveTo(x + radius, y);
		ctx.arc(x, y, radius, 0, 2 * Math.PI);
	}
	ctx.fill();
}

/** Draws the marks of a chart with their meanings in a row, beginning at a place. */
export function drawKey(ctx: CanvasRenderingContext2D, { meanings }: Chart, theme: Theme, at: At): void {
	let { x } = at;
	ctx.font = theme.font(400);
	for (const { mark, colour, label } of meanings) {
		const inks = { ink: theme.colour(colour), paper: theme.colour('paper') };
		ctx.save();
		ctx.fillStyle = inks.ink;
		ctx.strokeStyle = inks.ink;
		marks[mark](3.5, inks)(ctx, [{ x: x + 4, y: at.y - 4 }]);
		ctx.restore();
		ctx.fillText(label, x + 13, at.y);
		x += ctx.measureText(label).width + 34;
	}
}

interface Reach {
	readonly up: number;
	readonly down: number;
}

function whiskers(
	ctx: CanvasRenderingContext2D,
	points: readonly At[],
	height: number,
	intervals: readonly Reach[],
): void {
	ctx.beginPath();
	for (const [index, { x, y }] of points.entries()) {
		const { up, down } = intervals[index] ?? { up: 0, down: 0 };
		ctx.moveTo(x, y - up * height);
		ctx.lineTo(x, y + down * height);
	}
	ctx.globalAlpha = 0.4;
	ctx.stroke();
	ctx.globalAlpha = 1;
}

export interface Margins {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

interface Shown {
	readonly chart: Chart;
	readonly theme: Theme;
}

/** Grid, axes, bands and words: what surrounds the points. */
function surroundings(shown: () => Shown): Plugin<'marks' | 'scatter'> {
	return {
		id: 'surroundings',
		beforeDatasetsDraw({ ctx, chartArea }) {
			const { chart, theme } = shown();
			ctx.save();
			drawBands(ctx, chartArea, chart, theme);
			drawAxes(ctx, chartArea, chart, theme);
			ctx.restore();
		},
		afterDatasetsDraw({ ctx, chartArea }) {
			const { chart, theme } = shown();
			ctx.save();
			drawWords(ctx, chartArea, chart, theme);
			ctx.restore();
		},
	};
}

const across = ({ x }: Chart, { left, width }: ChartArea, value: number): number =>
	left + place(x, value) * width;
const down = ({ y }: Chart, { bottom, height }: ChartArea, value: number): number =>
	bottom - place(y, value) * height;

function drawBands(ctx: CanvasRenderingContext2D, area: ChartArea, chart: Chart, theme: Theme): void {
	ctx.globalAlpha = 0.12;
	for (const { colour, places } of chart.bands) {
		ctx.beginPath();
		for (const { x, high } of places) ctx.lineTo(across(chart, area, x), down(chart, area, high));
		for (const { x, low } of places.toReversed()) ctx.lineTo(across(chart, area, x), down(chart, area, low));
		ctx.fillStyle = theme.colour(colour);
		ctx.fill();
	}
	ctx.globalAlpha = 1;
}

/** Half a pixel on, so that a line one pixel wide covers one row of pixels. */
const crisp = (position: number): number => Math.round(position) + 0.5;

function drawAxes(ctx: CanvasRenderingContext2D, area: ChartArea, chart: Chart, theme: Theme): void {
	const isWide = area.width >= wideFrom;
	ctx.font = theme.font(400);
	ctx.lineWidth = 1;
	ctx.fillStyle = theme.colour('ink-2');
	ctx.textAlign = 'right';
	ctx.textBaseline = 'middle';
	ctx.strokeStyle = theme.colour('rule');
	for (const { at, text } of chart.y.ticks) {
		const y = down(chart, area, at);
		stroke(ctx, [area.left, crisp(y)], [area.right, crisp(y)]);
		ctx.fillText(text, area.left - 8, y + 1);
	}
	for (const tick of chart.x.ticks) {
		if (!isDecade(chart.x, tick)) continue;
		const x = crisp(across(chart, area, tick.at));
		stroke(ctx, [x, area.top], [x, area.bottom]);
	}
	ctx.strokeStyle = theme.colour('ink-3');
	stroke(ctx, [area.left, crisp(area.bottom)], [area.right, crisp(area.bottom)]);
	ctx.textAlign = 'center';
	ctx.textBaseline = 'alphabetic';
	for (const { at, text, wide } of chart.x.ticks) {
		if (wide && !isWide) continue;
		const x = across(chart, area, at);
		stroke(ctx, [crisp(x), area.bottom], [crisp(x), area.bottom + 4]);
		ctx.fillText(text, x, area.bottom + 18);
	}
}

type Spot = readonly [x: number, y: number];

function stroke(ctx: CanvasRenderingContext2D, from: Spot, to: Spot): void {
	ctx.beginPath();
	ctx.moveTo(...from);
	ctx.lineTo(...to);
	ctx.stroke();
}

const alignments = { '-1': 'right', '0': 'center', '1': 'left' } as const;

function drawWords(ctx: CanvasRenderingContext2D, area: ChartArea, chart: Chart, theme: Theme): void {
	const isWide = area.width >= wideFrom;
	ctx.lineJoin = 'round';
	ctx.lineWidth = 3;
	ctx.strokeStyle = theme.colour('paper');
	ctx.textBaseline = 'alphabetic';
	for (const { text, side, colour, wide, strong, x, y } of chart.labels) {
		if (wide && !isWide) continue;
		const { x: right, y: below } = directions[side];
		ctx.font = theme.font(strong ? 600 : 400);
		ctx.textAlign = alignments[right];
		ctx.fillStyle = theme.colour(colour);
		const at: Spot = [across(chart, area, x) + right * gap, down(chart, area, y) + baselines[below]];
		ctx.strokeText(text, ...at);
		ctx.fillText(text, ...at);
	}
}

/** From a place to the line on which its words stand. */
const baselines = { '-1': -gap, '0': 4, '1': gap + 8 } as const;

const dashes: Record<Line['dash'], number[]> = { solid: [], dashed: [5, 3], dotted: [1, 3] };

function lineDataset(chart: Chart, line: Line, theme: Theme): ChartDataset<'scatter'> {
	return {
		type: 'scatter',
		data: line.places.map(({ x, y }) => ({ x: place(chart.x, x), y: place(chart.y, y) })),
		showLine: true,
		pointRadius: 0,
		borderColor: theme.colour(line.colour),
		borderWidth: line.width,
		borderDash: dashes[line.dash],
		borderJoinStyle: 'round',
		borderCapStyle: 'round',
	};
}

/** Upward and downward reach of a point's interval, as shares of the plot's height. */
function reach(axis: Axis, { y: middle, low = middle, high = middle }: Point): Reach {
	const at = place(axis, middle);
	return { up: place(axis, high) - at, down: at - place(axis, low) };
}

function markDataset({ x, y }: Chart, series: Series, theme: Theme): ChartDataset<'marks'> {
	const inks = { ink: theme.colour(series.colour), paper: theme.colour('paper') };
	const mark = marks[series.mark](series.radius, inks);
	const hasIntervals = series.points.some(({ low, high }) => low !== undefined || high !== undefined);
	const intervals = hasIntervals ? series.points.map((point) => reach(y, point)) : [];
	const spots = series.points.map((point) => ({ x: place(x, point.x), y: place(y, point.y) }));
	return {
		type: 'marks',
		data: [],
		paint(ctx, { left, bottom, width, height }) {
			const points = spots.map(({ x, y }) => ({ x: left + x * width, y: bottom - y * height }));
			ctx.fillStyle = inks.ink;
			ctx.strokeStyle = inks.ink;
			if (hasIntervals) whiskers(ctx, points, height, intervals);
			mark(ctx, points);
		},
	};
}

/** Chart.js draws the first dataset last: points lie over lines, and later ones over earlier. */
function datasets({ chart, theme }: Shown): ChartDataset<'marks' | 'scatter'>[] {
	return [
		...chart.lines.map((line) => lineDataset(chart, line, theme)),
		...chart.series.map((series) => markDataset(chart, series, theme)),
	].reverse();
}

export interface Sheet {
	readonly margins: Margins;
	/** Pixels; the size of the canvas's container when absent. */
	readonly size?: { readonly width: number; readonly height: number };
	/** Device pixels for each pixel; the screen's when absent. */
	readonly density?: number;
	/** Draws under everything else. */
	readonly before?: (ctx: CanvasRenderingContext2D) => void;
	/** Called when the plot has changed its place or size. */
	readonly moved?: (area: ChartArea) => void;
}

/** A scale of places. The surroundings draw its ticks; Chart.js would word and measure its own, unseen. */
const places = {
	type: 'linear',
	display: false,
	min: 0,
	max: 1,
	afterBuildTicks(scale: Scale): void {
		scale.ticks = [];
	},
} as const;

/** A chart drawn on a canvas, again whenever the canvas's container changes its size. */
export class Drawing {
	readonly #chartJs: ChartJs<'marks' | 'scatter'>;
	#shown: Shown;

	constructor(canvas: HTMLCanvasElement, shown: Shown, { margins, size, density, before, moved }: Sheet) {
		this.#shown = shown;
		if (size) Object.assign(canvas, size);
		this.#chartJs = new ChartJs<'marks' | 'scatter'>(canvas, {
			type: 'marks',
			data: { datasets: datasets(shown) },
			plugins: [
				{
					id: 'sheet',
					beforeDraw: ({ ctx }) => before?.(ctx),
					afterLayout: ({ chartArea }) => moved?.(chartArea),
				},
				surroundings(() => this.#shown),
			],
			options: {
				animation: false,
				parsing: false,
				normalized: true,
				responsive: size === undefined,
				maintainAspectRatio: false,
				...(density === undefined ? {} : { devicePixelRatio: density }),
				// The spotlight finds points itself, without a search and a redraw at every move.
				events: [],
				layout: { padding: { ...margins }, autoPadding: false },
				clip: false,
				scales: {
					x: places,
					y: places,
				},
			},
		});
	}

	show(shown: Shown): void {
		this.#shown = shown;
		this.#chartJs.data.datasets = datasets(shown);
		this.#chartJs.update('none');
	}

	destroy(): void {
		this.#chartJs.destroy();
	}
}
