import { type DatedModel, datedModel, type RecordResult, records } from '../dated-model.ts';
import * as format from '../format.ts';
import { wilson } from '../interval.ts';
import { type Ledger, validation } from '../ledger.ts';
import { type Metric, metricNames } from '../metric.ts';
import { type Axis, extent, ticksOf, yearTicks } from './axis.ts';
import {
	type Band,
	type Chart,
	type Colour,
	type Column,
	type Line,
	type Meaning,
	markOf,
	type Place,
	type Point,
	type Series,
	type Side,
	type Size,
	shortName,
	steps,
} from './chart.ts';
import { fitting, type Wish } from './labels.ts';
import {
	type HeldRecord,
	type LineKind,
	overTimeCaption,
	overTimeTitle,
	type Person,
} from './over-time-words.ts';

/** What stands in the chart whatever is selected. */
export interface Backdrop {
	/** ISO date up to which the data go. */
	readonly until: string;
	/** Best entries of the challenge by top-5 on the test server. */
	readonly challenge: readonly DatedModel[];
	/** Names of the benchmarks on which models were measured beside their own. */
	readonly benchmarks: Readonly<Partial<Record<string, string>>>;
	/** The person who looked at most images, by top-5. */
	readonly people: readonly Person[];
}

/** The backdrop of the whole ledger. */
export function backdropOf({ entries, benchmarks, records: { baselines }, updated }: Ledger): Backdrop {
	return {
		until: updated,
		challenge: records(
			entries.filter(({ league }) => league === 'challenge').map(datedModel),
			'all',
			'top5',
		).map(({ model, result }) => ({ ...model, results: [result] })),
		benchmarks: Object.fromEntries(
			[...benchmarks.values()]
				.filter(({ role, benchmark }) => role !== 'server' && benchmark !== validation)
				.map(({ benchmark, name }) => [benchmark, name]),
		),
		people: baselines
			.filter(({ metric }) => metric === 'top-5')
			.toSorted((a, b) => (b.images ?? 0) - (a.images ?? 0))
			.slice(0, 1)
			.map(({ who, accuracy, images, caveat }) => ({ who, accuracy, images, caveat })),
	};
}

const recordNames: Record<LineKind, string> = {
	claimed: 'Claimed',
	measured: 'Measured',
	none: 'No extra data',
};

const columns = (metric: Metric): Column[] => [
	{ label: `${metricNames[metric]}, %`, format: 'accuracy' },
	{ label: 'Record when new', format: 'text' },
	{ label: 'Evidence', format: 'text' },
	{ label: 'Training data', format: 'text' },
	{ label: 'League', format: 'text' },
	{ label: 'Date', format: 'date' },
];

export interface Options {
	readonly size?: Size;
	/** Name of the benchmark that the figures are of, where it is not each model's own. */
	readonly benchmark?: string | null;
	/** What helps to judge the record: how far chance reaches, and the best on better labels. */
	readonly context?: Context | null;
}

export interface Context {
	/** Of the benchmark; the sample size of the interval about the record. */
	readonly images: number;
	/** Short name of a benchmark with other labels for the same images, and the models' figures there. */
	readonly relabelled: string;
	readonly models: readonly DatedModel[];
}

/**
 * Accuracy over time: a point for each model at the date of its earliest result, and a line for each kind of record.
 * Top-1 is drawn as accuracy, spaced by its error; top-5 as the error that it leaves, as the challenge counted it.
 */
export function accuracyOverTime(
	models: readonly DatedModel[],
	metric: Metric,
	backdrop: Backdrop,
	{ size = 'high', benchmark = null, context = null }: Options = {},
): Chart {
	const height = (figure: number) => (metric === 'top1' ? figure : 100 - figure);
	const floor = benchmark === null ? lowest[metric] : 0;
	const drawn = models.filter((model) => (model[metric] ?? -1) >= floor);
	const below = models.filter((model) => model[metric] !== null).length - drawn.length;
	const atHome = metric === 'top5' && benchmark === null;
	const challenge = atHome ? records(backdrop.challenge, 'all', 'top5') : [];
	const people = atHome ? backdrop.people : [];
	const days = datesOf(drawn.length > 0 ? [...drawn, ...challenge] : backdrop.challenge);
	const until = days.reduce((latest, day) => Math.max(latest, day), format.fractionalYear(backdrop.until));
	// The challenge has a line of its own.
	const contenders = atHome ? drawn.filter(({ league }) => league !== 'challenge') : drawn;
	const lines = recordLines(contenders, metric, height, until);
	const relabelled = context ? records(context.models, 'all', metric) : [];
	const taken = recordsTaken(lines, challenge);
	const x = timeAxis(days, until);
	const y = heightAxis(metric, [
		...drawn.flatMap((model) => model[metric] ?? []),
		...[challenge, relabelled, ...lines.map(({ holders }) => holders)].flat().map(({ figure }) => figure),
	]);
	const moments = challenge.length > 0 ? challenge : (lines[0]?.holders ?? []);
	const series = [
		...pointSeries(drawn, metric, height, taken),
		...(challenge.length > 0 ? [challengeSeries(challenge, metric, height, taken)] : []),
	];
	const where = benchmark === null ? '' : ` on ${benchmark}`;
	const labels = fitting(
		[
			...lineLabels(lines, metric, height, x),
			...people.map((person) => personLabel(person, x)),
			...challengeLabel(challenge, height),
			...momentLabels(moments, metric, height, lines[0]?.holders[0]?.date ?? ''),
		],
		x,
		y,
		size,
	);
	const isNamed = ({ kind }: RecordLine) => labels.some(({ text }) => text.startsWith(recordNames[kind]));
	return {
		key: `accuracy-over-time-${metric}`,
		size,
		title: overTimeTitle(challenge, lines, metric, where),
		caption: overTimeCaption({
			drawn,
			below,
			floor,
			lines,
			challenge,
			relabelled: context && { name: context.relabelled, holders: relabelled },
			people,
			metric,
			where,
		}),
		x,
		y,
		bands:
			context && metric === 'top1' ? lines.slice(0, 1).map(({ line }) => chance(line, context.images)) : [],
		lines: [
			...people.map((person) => personLine(person, x)),
			...(challenge.length > 0 ? [challengeLine(challenge, height)] : []),
			...(context && relabelled.length > 0
				? [relabelledLine(context.relabelled, relabelled, height, until)]
				: []),
			...lines.map((one) => ({ ...one.line, named: isNamed(one) })),
		],
		series,
		meanings: series.map(({ key, mark, colour }): Meaning => ({ label: key, mark, colour })),
		labels,
		columns: columns(metric),
	};
}

const datesOf = (models: readonly { readonly date: string }[]): number[] =>
	models.map(({ date }) => format.fractionalYear(date));

/** How far the record would move on other images of the same kind, along its line. */
const chance = ({ places }: Line, images: number): Band => ({
	key: 'chance',
	label: '95 % interval of the record',
	colour: 'ink',
	places: places.map(({ x, y }) => {
		const { lower, upper } = wilson(y, images);
		return { x, low: lower, high: upper };
	}),
});

const relabelledLine = (
	name: string,
	holders: readonly RecordResult[],
	height: (figure: number) => number,
	until: number,
): Line => ({
	key: 'relabelled',
	label: `Record on ${name}`,
	colour: 'ink-3',
	dash: 'dotted',
	width: 1.5,
	named: false,
	places: steps(
		holders.map(({ date, figure }) => ({ x: format.fractionalYear(date), y: height(figure) })),
		until,
	),
});

interface RecordLine extends HeldRecord {
	readonly line: Line;
}

const strokes: Record<LineKind, Pick<Line, 'colour' | 'dash' | 'width'>> = {
	claimed: { colour: 'ink', dash: 'solid', width: 1.75 },
	measured: { colour: 'measured', dash: 'solid', width: 1.75 },
	none: { colour: 'ink-2', dash: 'dashed', width: 1.25 },
};

const lineKinds: readonly LineKind[] = ['claimed', 'measured', 'none'];

function recordLines(
	models: readonly DatedModel[],
	metric: Metric,
	height: (figure: number) => number,
	until: number,
): RecordLine[] {
	return lineKinds.flatMap((kind) => {
		const holders = records(models, kind, metric);
		if (holders.length === 0) return [];
		const places = holders.map(({ date, figure }) => ({ x: format.fractionalYear(date), y: height(figure) }));
		return [
			{
				kind,
				holders,
				line: {
					key: `record-${kind}`,
					label: `Record, ${recordNames[kind].toLowerCase()}`,
					named: true,
					places: steps(places, until),
					...strokes[kind],
				},
			},
		];
	});
}

const challengeLine = (winners: readonly RecordResult[], height: (figure: number) => number): Line => ({
	key: 'challenge',
	label: 'Challenge, test server',
	colour: 'ink',
	dash: 'dotted',
	width: 1.5,
	named: true,
	places: winners.map(({ date, figure }): Place => ({ x: format.fractionalYear(date), y: height(figure) })),
});

/** Room for the names of the lines behind the points, as a share of the time before. */
const names = 0.1;

function timeAxis(days: readonly number[], until: number): Axis {
	const first = days.reduce((least, day) => Math.min(least, day), until - 1);
	const from = Math.floor(first - 0.15);
	const span = until - from;
	const ticks = yearTicks({ from, to: until + span * 0.012 });
	return { label: '', scale: 'linear', from, to: until + span * names, ticks };
}

/** Percent. Below these the few oldest and smallest models would press the rest together. */
const lowest: Record<Metric, number> = { top1: 50, top5: 70 };

/** Room for the names of the record lines beyond the best figure. */
const air = 0.1;

const heightAxes: Record<Metric, (figures: readonly number[]) => Omit<Axis, 'ticks'>> = {
	top1(figures) {
		// Accuracies far below a half are not told apart by their errors.
		const scale = figures.some((figure) => figure < 40) ? 'linear' : 'error';
		return { label: 'Top-1 accuracy, %', scale, ...(extent(scale, figures, air) ?? { from: 50, to: 92 }) };
	},
	top5(figures) {
		const errors = figures.map((figure) => 100 - figure);
		return { label: 'Top-5 error, %', scale: 'log', ...(extent('log', errors, air) ?? { from: 1, to: 30 }) };
	},
};

function heightAxis(metric: Metric, figures: readonly number[]): Axis {
	const axis = heightAxes[metric](figures);
	return { ...axis, ticks: ticksOf(axis, 'y') };
}

/** By model: which records it took, in words. */
function recordsTaken(lines: readonly RecordLine[], challenge: readonly RecordResult[]): Map<string, string> {
	const taken = [
		...lines.flatMap(({ kind, holders }) =>
			holders.map(({ model }) => [model.slug, recordNames[kind].toLowerCase()] as const),
		),
		...challenge.map(({ model }) => [model.slug, 'challenge'] as const),
	];
	const groups = Map.groupBy(taken, ([slug]) => slug);
	return new Map(
		[...groups].map(([slug, all]) => [slug, [...new Set(all.map(([, kind]) => kind))].join(', ')]),
	);
}

const isSecondHandOnly = ({ results }: DatedModel): boolean => results.length === 0;

/** Models outside the default league, and what is known at second hand, stand back. */
const colourOf = (model: DatedModel): Colour => {
	if (model.league !== 'supervised' || isSecondHandOnly(model)) return 'ink-3';
	return model.evidence === 'claimed' ? 'claimed' : 'measured';
};

/** What the points of one series have in common, in words. */
const groupOf = (model: DatedModel): string =>
	[
		format.evidenceNames[model.evidence],
		...(isSecondHandOnly(model) ? ['second hand'] : []),
		...(model.league === 'supervised' ? [] : [format.leagueNames[model.league].toLowerCase()]),
	].join(', ');

function pointSeries(
	models: readonly DatedModel[],
	metric: Metric,
	height: (figure: number) => number,
	taken: ReadonlyMap<string, string>,
): Series[] {
	return [...Map.groupBy(models, groupOf)]
		.flatMap(([label, group]): Series[] => {
			const [one] = group;
			if (!one) return [];
			const points = group.map((model) => point(model, metric, height, taken)).sort((a, b) => a.x - b.x);
			return [{ key: label, colour: colourOf(one), mark: markOf[one.evidence], radius: 2.5, points }];
		})
		.sort((a, b) => b.points.length - a.points.length);
}

function point(
	model: DatedModel,
	metric: Metric,
	height: (figure: number) => number,
	taken: ReadonlyMap<string, string>,
): Point {
	const figure = model[metric] ?? Number.NaN;
	return {
		slug: model.slug,
		name: model.name,
		x: format.fractionalYear(model.date),
		y: height(figure),
		cells: [
			figure,
			taken.get(model.slug) ?? null,
			format.evidenceNames[model.evidence],
			format.tierNames[model.tier],
			format.leagueNames[model.league],
			model.date,
		],
	};
}

const challengeSeries = (
	winners: readonly RecordResult[],
	metric: Metric,
	height: (figure: number) => number,
	taken: ReadonlyMap<string, string>,
): Series => ({
	key: 'Record of the challenge, test server',
	colour: 'ink',
	mark: 'open',
	radius: 3.5,
	points: winners.map(({ model }) => point(model, metric, height, taken)),
});

/** Away from what came before: a record line has nothing on its outer side. */
const outerSides: Record<Metric, readonly [Side, Side]> = {
	top1: ['above-left', 'below-left'],
	top5: ['below-left', 'above-left'],
};

/** The line's name and today's record behind its end. */
function lineLabels(
	lines: readonly RecordLine[],
	metric: Metric,
	height: (figure: number) => number,
	x: Axis,
): Wish[] {
	const best = ({ holders }: RecordLine) => holders.at(-1)?.figure ?? 0;
	return lines
		.toSorted((a, b) => best(b) - best(a))
		.flatMap(({ kind, holders, line: { colour } }) => {
			const last = holders.at(-1);
			if (!last) return [];
			const figure = height(last.figure);
			const text = `${recordNames[kind]} ${format.accuracy(figure)}`;
			return [{ x: x.to, y: figure, text, sides: outerSides[metric], colour, strong: true }];
		});
}

const personLine = ({ who, accuracy }: Person, x: Axis): Line => ({
	key: 'people',
	label: `Human: ${who}`,
	colour: 'ink-2',
	dash: 'dotted',
	width: 1,
	named: true,
	places: [x.from, x.to].map((at) => ({ x: at, y: 100 - accuracy })),
});

const personLabel = ({ accuracy }: Person, x: Axis): Wish => ({
	x: x.from,
	y: 100 - accuracy,
	text: `Human ${format.accuracy(100 - accuracy)}`,
	sides: ['below-right', 'above-right'],
	colour: 'ink-2',
});

/** The name of the challenge's line, where it begins. */
function challengeLabel(winners: readonly RecordResult[], height: (figure: number) => number): Wish[] {
	const [first] = winners;
	if (!first) return [];
	const at = { x: format.fractionalYear(first.date), y: height(first.figure) };
	const text = `Challenge: ${shortName(first.name)} ${format.accuracy(at.y)}`;
	return [{ ...at, text, sides: ['above-right'], colour: 'ink', strong: true }];
}

/**
 * Names of record holders, those first that left the smallest share of the error before them. From the date on which
 * others were first drawn, `crowded`, there is room on the outer side alone.
 */
function momentLabels(
	holders: readonly RecordResult[],
	metric: Metric,
	height: (figure: number) => number,
	crowded: string,
): Wish[] {
	const [outer] = outerSides[metric];
	const left = ({ figure }: RecordResult, before: RecordResult | undefined) =>
		before ? (100 - figure) / (100 - before.figure) : 0;
	return holders
		.map((holder, index) => ({ holder, left: left(holder, holders[index - 1]) }))
		.sort((a, b) => a.left - b.left)
		.map(({ holder }) => ({
			x: format.fractionalYear(holder.date),
			y: height(holder.figure),
			text: `${shortName(holder.name)} ${format.accuracy(height(holder.figure))}`,
			sides: holder.date <= crowded ? [outer, 'above-right'] : [outer],
			colour: 'ink',
		}));
}
