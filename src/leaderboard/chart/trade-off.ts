import type { Kind, Tier } from '../../records/fields.ts';
import type { Entry, Evidence } from '../entry.ts';
import * as format from '../format.ts';
import { frontier } from '../frontier.ts';
import { wilson } from '../interval.ts';
import { metricNames } from '../metric.ts';
import { evidences, kinds, tiers } from '../view.ts';
import { type Axis, extent, ticksOf, yearTicks } from './axis.ts';
import {
	type Cell,
	type Chart,
	type Colour,
	type Column,
	type Format,
	type Line,
	type Mark,
	type Meaning,
	markOf,
	type Place,
	type Point,
	type Series,
	shortName,
} from './chart.ts';
import type { Colouring, Exploration } from './exploration.ts';
import { fitting } from './labels.ts';

/** What the chart needs of a model on one benchmark; entries and the rows of the table can both say it. */
export interface Candidate {
	readonly slug: string;
	readonly name: string;
	readonly family: string;
	readonly kind: Kind;
	readonly tier: Tier;
	readonly evidence: Evidence;
	/** Known from others' words only: drawn, but never on the frontier. */
	readonly secondHand: boolean;
	readonly date: string;
	readonly params: number | null;
	readonly gmacs: number | null;
	/** Images a second by table of speeds. */
	readonly speeds: Readonly<Partial<Record<string, number>>>;
	/** Percent, on the benchmark. */
	readonly top1: number | null;
	readonly top5: number | null;
}

/** An entry's figures on a benchmark, or on its own. */
export function candidate(entry: Entry, benchmark: string = entry.home): Candidate {
	const result = entry.headline[benchmark];
	return {
		slug: entry.slug,
		name: entry.name,
		family: entry.family.name,
		kind: entry.kind,
		tier: entry.tier,
		evidence: entry.evidence,
		secondHand: entry.secondHand,
		date: entry.date,
		params: entry.params,
		gmacs: entry.gmacs,
		speeds: Object.fromEntries(entry.speed.map(({ source, imagesPerSecond }) => [source, imagesPerSecond])),
		top1: result?.top1 ?? null,
		top5: result?.top5 ?? null,
	};
}

export interface Setting {
	/** Of the benchmark. */
	readonly name: string;
	readonly images: number;
	/** Devices by table of speeds. */
	readonly devices: Readonly<Partial<Record<string, string>>>;
}

interface Cost {
	readonly label: string;
	/** In a sentence: "fewest parameters". */
	readonly least: string;
	readonly format: Format;
	/** Whether more is better, as for speed. */
	readonly rising: boolean;
	readonly of: (candidate: Candidate) => number | null;
	readonly cell: (candidate: Candidate) => Cell;
	/** In a sentence: "at 5 M". */
	readonly at: (x: number) => string;
	/** What follows it where it is first named: " parameters". */
	readonly unit: string;
}

/** A cost whose cells are its numbers, and of which less is better. */
const numeric = (of: Cost['of'], rest: Omit<Cost, 'of' | 'cell' | 'rising'>): Cost => ({
	...rest,
	rising: false,
	of,
	cell: of,
});

function costOf(x: string, { devices }: Setting): Cost {
	if (x === 'date') {
		return {
			label: 'Date',
			least: 'oldest',
			format: 'date',
			rising: false,
			of: ({ date }) => format.fractionalYear(date),
			cell: ({ date }) => date,
			at: (year) => `in ${Math.floor(year)}`,
			unit: '',
		};
	}
	if (x === 'params') {
		return numeric(({ params }) => params, {
			label: 'Parameters, millions',
			least: 'smallest',
			format: 'params',
			at: (millions) => `at ${format.params(millions)}\u00a0M`,
			unit: ' parameters',
		});
	}
	if (x === 'gmacs') {
		return numeric(({ gmacs }) => gmacs, {
			label: 'GMACs',
			least: 'cheapest',
			format: 'gmacs',
			at: (billions) => `at ${format.gmacs(billions)}`,
			unit: '\u00a0GMACs',
		});
	}
	const speed = numeric(({ speeds }) => speeds[x] ?? null, {
		label: `Images per second, ${devices[x] ?? x}`,
		least: 'fastest',
		format: 'count',
		at: (images) => `at ${format.count(Math.round(images))}`,
		unit: ' images a second',
	});
	return { ...speed, rising: true };
}

interface Placed extends Place {
	readonly candidate: Candidate;
}

export interface TradeOff extends Chart {
	/** The cheapest first. */
	readonly frontier: readonly Point[];
}

/** Accuracy against a cost, a point for each model, with the frontier of those that no other beats in both. */
export function tradeOff(candidates: readonly Candidate[], chosen: Exploration, setting: Setting): TradeOff {
	const cost = costOf(chosen.x, setting);
	const placed = candidates.flatMap((candidate): Placed[] => {
		const x = cost.of(candidate);
		const y = candidate[chosen.y];
		return x === null || y === null || (chosen.scale === 'log' && x <= 0) ? [] : [{ candidate, x, y }];
	});
	const best = frontier(
		placed
			.filter(({ candidate }) => !candidate.secondHand)
			.map((one) => ({ ...one, cost: cost.rising ? -one.x : one.x, gain: one.y })),
	);
	const onFrontier = new Set(best.map(({ candidate }) => candidate.slug));
	const isOnFrontier = ({ candidate }: Placed) => onFrontier.has(candidate.slug);
	const grouped = groups(placed, chosen.colour);
	const x = costAxis(placed, chosen, cost);
	const y = gainAxis(placed, chosen, setting);
	const pointOf = (one: Placed): Point => ({
		slug: one.candidate.slug,
		name: one.candidate.name,
		x: one.x,
		y: one.y,
		...(chosen.intervals ? intervalOf(one.y, setting.images) : {}),
		cells: [
			one.y,
			cost.cell(one.candidate),
			isOnFrontier(one) ? 'yes' : null,
			format.tierNames[one.candidate.tier],
			format.kindNames[one.candidate.kind],
			format.evidenceNames[one.candidate.evidence],
		],
	});
	const seriesOf = (
		{ key, colour, mark, members }: Group,
		isDrawn: (one: Placed) => boolean,
		radius: number,
	): Series => ({
		key,
		colour,
		mark,
		radius,
		points: members
			.filter(isDrawn)
			.map(pointOf)
			.sort((a, b) => a.x - b.x),
	});
	return {
		key: `${chosen.y}-against-${chosen.x}`,
		size: 'high',
		title: title(best, chosen, cost),
		caption: caption(placed, best, candidates.length, chosen, cost, setting),
		x,
		y,
		bands: [],
		lines: best.length > 1 ? [frontierLine(best, cost)] : [],
		series: [
			...grouped.map((group) => seriesOf(group, (one) => !isOnFrontier(one), 2.5)),
			// Larger, and over all others.
			...grouped.map((group) => seriesOf({ ...group, key: `${group.key} frontier` }, isOnFrontier, 3.5)),
		].filter(({ points }) => points.length > 0),
		meanings: meaningsOf(grouped, chosen.colour),
		labels: fitting(
			spread(best).map(({ candidate, x, y }) => ({
				x,
				y,
				text: shortName(candidate.name),
				sides: [cost.rising ? 'above-right' : 'above-left'],
				colour: 'ink',
			})),
			x,
			y,
			'high',
		),
		columns: columns(chosen, cost),
		frontier: best.map(pointOf),
	};
}

const columns = ({ y }: Exploration, { label, format }: Cost): Column[] => [
	{ label: `${metricNames[y]}, %`, format: 'accuracy' },
	{ label, format },
	{ label: 'On the frontier', format: 'text' },
	{ label: 'Training data', format: 'text' },
	{ label: 'Architecture', format: 'text' },
	{ label: 'Evidence', format: 'text' },
];

function intervalOf(accuracy: number, images: number): { low: number; high: number } {
	const { lower, upper } = wilson(accuracy, images);
	return { low: lower, high: upper };
}

function costAxis(placed: readonly Placed[], { x, scale }: Exploration, { label }: Cost): Axis {
	const values = placed.map((one) => one.x);
	if (x === 'date') {
		const range = extent('linear', values, 0.02) ?? { from: 2010, to: 2030 };
		return { label: 'Date of the first result', scale: 'linear', ...range, ticks: yearTicks(range) };
	}
	const range = extent(scale, values, 0.02) ?? { from: 1, to: 1000 };
	const axis = { label: scale === 'log' ? `${label}, logarithmic` : label, scale, ...range };
	return { ...axis, ticks: ticksOf(axis, 'x', tickText) };
}

const tickText = (value: number): string => (value >= 1000 ? format.count(value) : String(value));

/** From here up an axis is spaced by the error, which tells apart the best; below, accuracies are spaced evenly. */
const errorFrom = 40;

function gainAxis(placed: readonly Placed[], { y }: Exploration, { name }: Setting): Axis {
	const values = placed.map((one) => one.y);
	const lowest = values.reduce((least, value) => Math.min(least, value), 100);
	const highest = values.reduce((most, value) => Math.max(most, value), 0);
	const scale = lowest >= errorFrom && highest < 100 ? 'error' : 'linear';
	const range = extent(scale, values, 0.06) ?? { from: 50, to: 95 };
	const axis = { label: `${metricNames[y]} on ${name}, %`, scale, ...range } as const;
	return { ...axis, ticks: ticksOf(axis, 'y') };
}

/** Along the frontier an accuracy holds until more is spent for a better one. */
function frontierLine(best: readonly Placed[], { rising }: Cost): Line {
	const places = best.flatMap(({ x, y }, index): Place[] => {
		const next = best[index + 1];
		return next
			? [
					{ x, y },
					{ x: next.x, y },
				]
			: [{ x, y }];
	});
	return {
		key: 'frontier',
		label: 'Frontier: no other model is better in both',
		colour: 'ink',
		dash: 'solid',
		width: 1.5,
		named: false,
		places: rising ? places.toReversed() : places,
	};
}

interface Group {
	readonly key: string;
	readonly label: string;
	readonly colour: Colour;
	readonly evidence: Evidence;
	readonly mark: Mark;
	readonly members: readonly Placed[];
}

/** Colours of the largest families; the others stand back. */
const palette: readonly Colour[] = [
	'kind-convnet',
	'kind-transformer',
	'kind-hybrid',
	'kind-mlp',
	'kind-ssm',
	'ink',
];

const groupings: Record<
	Colouring,
	(placed: readonly Placed[]) => Omit<Group, 'members' | 'mark' | 'evidence'>[]
> = {
	data: () => tiers.map((tier) => ({ key: tier, label: format.tierNames[tier], colour: `tier-${tier}` })),
	kind: () => kinds.map((kind) => ({ key: kind, label: format.kindNames[kind], colour: `kind-${kind}` })),
	evidence: () =>
		evidences.map((key) => ({
			key,
			label: format.evidenceNames[key],
			colour: key === 'claimed' ? 'claimed' : 'measured',
		})),
	family(placed) {
		const sizes = [...Map.groupBy(placed, ({ candidate }) => candidate.family)]
			.map(([family, members]) => ({ family, size: members.length }))
			.sort((a, b) => b.size - a.size || a.family.localeCompare(b.family, 'en'))
			.slice(0, palette.length);
		return [
			...sizes.map(({ family }, index) => ({
				key: family,
				label: family,
				colour: palette[index] ?? 'ink-3',
			})),
			{ key: others, label: 'Other families', colour: 'ink-3' },
		];
	},
};

const others = '';

const keyOf: Record<Colouring, (candidate: Candidate) => string> = {
	data: ({ tier }) => tier,
	kind: ({ kind }) => kind,
	evidence: ({ evidence }) => evidence,
	family: ({ family }) => family,
};

/** Points by colour, and by evidence within it; the mark says the evidence whatever the colour says. */
function groups(placed: readonly Placed[], colouring: Colouring): Group[] {
	const wanted = groupings[colouring](placed);
	const known = new Set(wanted.map(({ key }) => key));
	const byKey = Map.groupBy(placed, ({ candidate }) => {
		const key = keyOf[colouring](candidate);
		return known.has(key) ? key : others;
	});
	return wanted.flatMap((group) => {
		const members = Map.groupBy(byKey.get(group.key) ?? [], ({ candidate }) => candidate.evidence);
		return [...members].map(([evidence, members]) => ({
			...group,
			key: `${group.key} ${evidence}`,
			evidence,
			mark: markOf[evidence],
			members,
		}));
	});
}

/** What colours stand for, and marks where the colours do not say it. */
function meaningsOf(groups: readonly Group[], colouring: Colouring): Meaning[] {
	if (colouring === 'evidence') return groups.map(({ label, colour, mark }) => ({ label, colour, mark }));
	const colours = new Map(groups.map(({ label, colour }) => [label, colour]));
	const present = new Set(groups.map(({ evidence }) => evidence));
	return [
		...[...colours].map(([label, colour]) => ({ label, colour, mark: 'full' as const })),
		...evidences
			.filter((evidence) => present.has(evidence))
			.map((evidence) => ({
				label: format.evidenceNames[evidence],
				colour: 'ink-2' as const,
				mark: markOf[evidence],
			})),
	];
}

/** Both ends first, then the middle of what is left, so that names spread along the line. */
function spread<T>(along: readonly T[]): T[] {
	const first = along[0];
	const last = along.at(-1);
	if (first === undefined || last === undefined) return [];
	if (along.length === 1) return [first];
	const ordered = [last, first];
	const gaps: (readonly T[])[] = [along.slice(1, -1)];
	for (let gap = gaps.shift(); gap; gap = gaps.shift()) {
		const middle = Math.floor(gap.length / 2);
		const item = gap[middle];
		if (item === undefined) continue;
		ordered.push(item);
		gaps.push(gap.slice(0, middle), gap.slice(middle + 1));
	}
	return ordered;
}

/** What more spending buys along the frontier. */
function title([first, ...others]: readonly Placed[], { y }: Exploration, cost: Cost): string {
	const last = others.at(-1);
	if (!first || !last) return `${metricNames[y]} accuracy against ${quantityOf(cost)}`;
	return `Best ${metricNames[y].toLowerCase()} accuracy: ${format.percent(first.y)} ${cost.at(first.x)}${cost.unit}, ${format.percent(last.y)} ${cost.at(last.x)}`;
}

/** A cost in a sentence: "parameters", "GMACs". */
const quantityOf = ({ label }: Cost): string =>
	label.replace(/,.*$/, '').replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

function caption(
	placed: readonly Placed[],
	best: readonly Placed[],
	all: number,
	{ y }: Exploration,
	cost: Cost,
	{ name }: Setting,
): string {
	const quantity = quantityOf(cost);
	if (placed.length === 0) return `No model of this selection has both ${quantity} and a figure on ${name}.`;
	const described = ({ candidate, y: figure }: Placed) => `${candidate.name} (${format.accuracy(figure)} %)`;
	const first = best[0];
	const last = best.at(-1);
	const sentences = [
		`${metricNames[y]} accuracy on ${name} of ${format.plural(placed.length, 'model')} against ${quantity}.`,
	];
	if (first && last) {
		sentences.push(
			first === last
				? `${described(first)} is better than every other in both.`
				: `${format.plural(best.length, 'model')} on the frontier, from the ${cost.least}, ${described(first)}, to the most accurate, ${described(last)}.`,
		);
	}
	const without = all - placed.length;
	if (without > 0)
		sentences.push(`Not drawn: ${format.plural(without, 'model')} without one of the two figures.`);
	return sentences.join(' ');
}
