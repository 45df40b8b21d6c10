import type { Benchmark } from '../../records/tables.ts';
import type { Entry } from '../entry.ts';
import * as format from '../format.ts';
import { fitLogit, type LogitFit } from '../logit-fit.ts';
import { type Axis, extent, ticksOf, valueAt } from './axis.ts';
import { type Chart, type Column, type Line, markOf, type Point, type Series, shortName } from './chart.ts';
import { fitting } from './labels.ts';

/** A measured model on validation and on another test set, and how far it is from what its validation accuracy says. */
export interface Pair {
	readonly entry: Entry;
	readonly validation: number;
	readonly other: number;
	/** Points above (positive) or below the fit over all models. */
	readonly off: number;
}

/** Models measured on both, with the residuals of a fit on the logit scale; the one furthest above comes first. */
export function pairs(entries: readonly Entry[], validation: string, other: string): Pair[] {
	const both = entries.flatMap((entry) => {
		const x = entry.headline[validation]?.top1;
		const y = entry.headline[other]?.top1;
		return entry.headline[other]?.evidence === 'measurement' && isInside(x) && isInside(y)
			? [{ entry, validation: x, other: y }]
			: [];
	});
	const fit = fitLogit(both.map(({ validation, other }) => ({ x: validation, y: other })));
	return both
		.map((pair) => ({ ...pair, off: fit ? pair.other - fit.at(pair.validation).middle : 0 }))
		.sort((a, b) => b.off - a.off || a.entry.name.localeCompare(b.entry.name, 'en'));
}

const isInside = (value: number | null | undefined): value is number =>
	typeof value === 'number' && value > 0 && value < 100;

const columns = (other: Benchmark): Column[] => [
	{ label: 'Validation, %', format: 'accuracy' },
	{ label: `${other.short}, %`, format: 'accuracy' },
	{ label: 'Off the fit, points', format: 'points' },
	{ label: 'Training data', format: 'text' },
];

const tiers = ['none', 'in21k', 'web', 'unknown'] as const;
/** Models that are named at each side of the fit. */
const named = 5;
/** Places at which the fit is worked out. */
const grain = 40;

/** Accuracy on another test set against validation accuracy, with the fit and those furthest from it. */
export function relation(found: readonly Pair[], other: Benchmark): Chart {
	const x = accuracyAxis(
		'Top-1 on validation, %',
		found.map(({ validation }) => validation),
		'x',
	);
	const y = accuracyAxis(
		`Top-1 on ${other.name}, %`,
		found.map(({ other }) => other),
		'y',
	);
	const fit = fitLogit(found.map(({ validation, other }) => ({ x: validation, y: other })));
	const extremes = [...found.slice(0, named), ...found.slice(-named)];
	return {
		key: `${other.benchmark}-against-validation`,
		size: 'high',
		title: `${other.name} against validation`,
		caption: relationCaption(found, other),
		x,
		y,
		bands: [],
		lines: fit ? [fitLine(fit, x, y)] : [],
		series: tiers.flatMap((tier): Series[] => {
			const members = found.filter(({ entry }) => entry.tier === tier);
			if (members.length === 0) return [];
			const points = members.map(
				(pair): Point => ({
					slug: pair.entry.slug,
					name: pair.entry.name,
					x: pair.validation,
					y: pair.other,
					cells: [pair.validation, pair.other, pair.off, format.tierNames[tier]],
				}),
			);
			return [
				{
					key: tier,
					colour: `tier-${tier}`,
					mark: 'full',
					radius: 2.5,
					points: points.sort((a, b) => a.x - b.x),
				},
			];
		}),
		meanings: tiers
			.filter((tier) => found.some(({ entry }) => entry.tier === tier))
			.map((tier) => ({ mark: 'full', colour: `tier-${tier}`, label: format.tierNames[tier] })),
		labels: fitting(
			extremes.map(({ entry, validation, other, off }) => ({
				x: validation,
				y: other,
				text: shortName(entry.name),
				sides: off > 0 ? ['above-left', 'above-right'] : ['below-right', 'below-left'],
				colour: 'ink',
			})),
			x,
			y,
			'high',
		),
		columns: columns(other),
	};
}

function fitLine(fit: LogitFit, x: Axis, y: Axis): Line {
	const places = Array.from({ length: grain + 1 }, (_, step) => {
		const at = valueAt(x, step / grain);
		return { x: at, y: fit.at(at).middle };
	});
	return {
		key: 'fit',
		label: 'Fit over all models',
		colour: 'ink',
		dash: 'solid',
		width: 1.25,
		named: false,
		places: places.filter((place) => place.y >= y.from && place.y <= y.to),
	};
}

function accuracyAxis(label: string, values: readonly number[], direction: 'x' | 'y'): Axis {
	const lowest = values.reduce((least, value) => Math.min(least, value), 100);
	const scale = lowest >= 40 ? 'error' : 'linear';
	const axis = { label, scale, ...(extent(scale, values) ?? { from: 40, to: 92 }) } as const;
	return { ...axis, ticks: ticksOf(axis, direction) };
}

function relationCaption(found: readonly Pair[], other: Benchmark): string {
	const most = found[0];
	const least = found.at(-1);
	if (!most || !least) return `No model was measured on validation and on ${other.name}.`;
	const drops = found.map(({ validation, other }) => validation - other).sort((a, b) => a - b);
	const median = drops[Math.floor(drops.length / 2)] ?? 0;
	const change =
		median >= 0
			? `The median model loses ${format.accuracy(median)} points against validation.`
			: `The median model gains ${format.accuracy(-median)} points on validation.`;
	return [
		`${format.plural(found.length, 'model')} measured on both.`,
		change,
		`Furthest above what its validation accuracy says: ${most.entry.name}, ${format.points(most.off)} points; furthest below: ${least.entry.name}, ${format.points(least.off)}.`,
	].join(' ');
}

/** Chosen models over all test sets on which they were measured, a line for each. */
export function slopes(entries: readonly Entry[], benchmarks: readonly Benchmark[]): Chart {
	const measured = entries.map((entry) => ({
		entry,
		places: benchmarks.flatMap(({ benchmark }, index) => {
			const result = entry.headline[benchmark];
			return result?.top1 != null ? [{ x: index, y: result.top1, result }] : [];
		}),
	}));
	const values = measured.flatMap(({ places }) => places.map(({ y }) => y));
	const up = { scale: 'linear', ...(extent('linear', values, 0.05) ?? { from: 0, to: 100 }) } as const;
	const last = benchmarks.length - 1;
	const x: Axis = {
		label: '',
		scale: 'linear',
		from: -0.25,
		to: last + 1.6,
		ticks: benchmarks.map(({ short }, at) => ({ at, text: short, wide: false })),
	};
	const y: Axis = { label: 'Top-1, %', ...up, ticks: ticksOf(up, 'y') };
	const colour = (index: number) => palette[index % palette.length] ?? 'ink';
	return {
		key: 'across-test-sets',
		size: 'high',
		title: 'The same models on all test sets',
		caption: slopesCaption(
			measured.map(({ entry }) => entry),
			benchmarks,
		),
		x,
		y,
		bands: [],
		lines: measured.map(({ entry, places }, index) => ({
			key: entry.slug,
			label: entry.name,
			colour: colour(index),
			dash: 'solid',
			width: 1.25,
			named: true,
			places,
		})),
		series: measured.map(({ entry, places }, index) => ({
			key: entry.slug,
			colour: colour(index),
			mark: markOf[entry.evidence],
			radius: 3,
			points: places.map(({ x, y, result }) => ({
				slug: entry.slug,
				name: entry.name,
				x,
				y,
				cells: [benchmarks[x]?.name ?? '', y, result.resolution],
			})),
		})),
		meanings: measured.map(({ entry }, index) => ({
			mark: markOf[entry.evidence],
			colour: colour(index),
			label: entry.name,
		})),
		labels: fitting(
			measured.flatMap(({ entry, places }, index) => {
				const end = places.at(-1);
				return end
					? [
							{
								...end,
								text: shortName(entry.name),
								sides: ['right' as const, 'above-left' as const],
								colour: colour(index),
							},
						]
					: [];
			}),
			x,
			y,
			'high',
		),
		columns: [
			{ label: 'Test set', format: 'text' },
			{ label: 'Top-1, %', format: 'accuracy' },
			{ label: 'Resolution, px', format: 'resolution' },
		],
	};
}

const palette = ['kind-convnet', 'kind-transformer', 'kind-hybrid', 'kind-mlp', 'kind-ssm', 'ink'] as const;

/**
 * Models that show the range: of those measured on all the test sets, the one nearest to each of some validation
 * accuracies, spread evenly by error from the lowest to the highest.
 */
export function representatives(
	entries: readonly Entry[],
	benchmarks: readonly Benchmark[],
	wanted = 5,
): Entry[] {
	const [validation] = benchmarks;
	if (!validation) return [];
	const figure = (entry: Entry) => entry.headline[validation.benchmark]?.top1 ?? 0;
	const everywhere = entries
		.filter(
			({ headline, league }) =>
				league === 'supervised' &&
				benchmarks.every(({ benchmark }) => headline[benchmark]?.evidence === 'measurement'),
		)
		.sort((a, b) => figure(a) - figure(b));
	const [lowest] = everywhere;
	const highest = everywhere.at(-1);
	if (!lowest || !highest) return [];
	const [from, to] = [Math.log(100 - figure(lowest)), Math.log(100 - figure(highest))];
	const chosen = Array.from({ length: wanted }, (_, index) => {
		const target = 100 - Math.exp(from + ((to - from) * index) / Math.max(1, wanted - 1));
		return everywhere.reduce((best, entry) =>
			Math.abs(figure(entry) - target) < Math.abs(figure(best) - target) ? entry : best,
		);
	});
	return [...new Set(chosen)].reverse();
}

function slopesCaption(entries: readonly Entry[], benchmarks: readonly Benchmark[]): string {
	const drops = benchmarks.slice(1).flatMap(({ benchmark, short }) => {
		const differences = entries.flatMap(({ headline }) => {
			const [before, after] = [headline[benchmarks[0]?.benchmark ?? '']?.top1, headline[benchmark]?.top1];
			return before == null || after == null ? [] : [after - before];
		});
		if (differences.length === 0) return [];
		const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
		return [`${short} ${format.points(mean)}`];
	});
	if (drops.length === 0) return 'None of these models was measured on several test sets.';
	return `Top-1 of ${format.plural(entries.length, 'model')} on each test set. Mean difference from validation, points: ${drops.join(', ')}.`;
}
