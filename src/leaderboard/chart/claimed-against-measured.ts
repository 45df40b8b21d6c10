import type { Entry } from '../entry.ts';
import * as format from '../format.ts';
import { wilson } from '../interval.ts';
import { median } from '../papers.ts';
import { type Verdict, verdict } from '../verdict.ts';
import { extent, roundValues, ticksOf, valueAt } from './axis.ts';
import type { Band, Chart, Colour, Column, Point, Series } from './chart.ts';
import { fitting } from './labels.ts';

/** A model's claim beside the measurement of the same weights at the paper's resolution. */
export interface Comparison {
	readonly entry: Entry;
	readonly verdict: Verdict;
}

/** All comparisons on a benchmark of a number of images, the largest difference first. */
export function comparisons(entries: readonly Entry[], benchmark: string, images: number): Comparison[] {
	return entries
		.flatMap((entry) => {
			const found = verdict(entry, benchmark, images);
			return found ? [{ entry, verdict: found }] : [];
		})
		.sort(
			(a, b) =>
				Math.abs(b.verdict.difference) - Math.abs(a.verdict.difference) ||
				a.entry.name.localeCompare(b.entry.name, 'en'),
		);
}

const kinds = ['rounds', 'within', 'beyond'] as const satisfies readonly Verdict['kind'][];

const verdictNames: Record<Verdict['kind'], string> = {
	rounds: 'Rounds to the claim',
	within: 'Within the sampling interval',
	beyond: 'Beyond the sampling interval',
};

const colours: Record<Verdict['kind'], Colour> = { rounds: 'measured', within: 'ink-3', beyond: 'claimed' };

const columns: readonly Column[] = [
	{ label: 'Claimed, %', format: 'accuracy' },
	{ label: 'Measured, %', format: 'accuracy' },
	{ label: 'Difference, points', format: 'points' },
	{ label: 'Resolution, px', format: 'resolution' },
	{ label: 'Verdict', format: 'text' },
	{ label: 'Claimed on', format: 'date' },
];

/** Rounding of a figure printed with one decimal, as most papers print it. */
const rounding = 0.05;
/** Places at which the sampling interval's ends are worked out. */
const grain = 40;

/** Measured minus claimed against the claim, with the differences that chance and rounding explain. */
export function claimedAgainstMeasured(found: readonly Comparison[], images: number): Chart {
	const claims = found.map(({ verdict }) => verdict.claim.top1 ?? 0);
	const differences = found.map(({ verdict }) => verdict.difference);
	const across = { scale: 'error', ...(extent('error', claims) ?? { from: 60, to: 92 }) } as const;
	const up = {
		scale: 'linear',
		...(extent('linear', [...differences, -0.6, 0.6], 0.08) ?? { from: -1, to: 1 }),
	} as const;
	const x = { label: 'Claimed top-1, %', ...across, ticks: ticksOf(across, 'x') };
	const y = {
		label: 'Measured minus claimed, points of top-1',
		...up,
		ticks: roundValues(up.from, up.to, 7).map((at) => ({ at, text: format.points(at), wide: false })),
	};
	const place = Array.from({ length: grain + 1 }, (_, step) => valueAt(across, step / grain));
	const bands: Band[] = [
		{
			key: 'sampling',
			label: 'Sampling interval of the claim',
			colour: 'ink-3',
			places: place.map((claim) => {
				const { lower, upper } = wilson(claim, images);
				return { x: claim, low: lower - claim, high: upper - claim };
			}),
		},
		{
			key: 'rounding',
			label: 'Rounding to one decimal',
			colour: 'ink-2',
			places: [across.from, across.to].map((claim) => ({ x: claim, low: -rounding, high: rounding })),
		},
	];
	return {
		key: 'claimed-against-measured',
		size: 'high',
		title: 'Claimed against measured',
		caption: caption(found),
		x,
		y,
		bands,
		lines: [
			{
				key: 'zero',
				label: 'Equal',
				colour: 'ink',
				dash: 'solid',
				width: 1,
				named: true,
				places: [across.from, across.to].map((at) => ({ x: at, y: 0 })),
			},
		],
		series: kinds.map((kind): Series => {
			const members = found.filter(({ verdict }) => verdict.kind === kind);
			return {
				key: kind,
				colour: colours[kind],
				mark: 'full',
				radius: 3,
				points: members.map(pointOf).sort((a, b) => a.x - b.x),
			};
		}),
		meanings: kinds.map((kind) => ({ mark: 'full', colour: colours[kind], label: verdictNames[kind] })),
		labels: fitting(
			found
				.filter(({ verdict }) => verdict.kind === 'beyond')
				.map(({ entry, verdict }) => ({
					x: verdict.claim.top1 ?? 0,
					y: verdict.difference,
					text: entry.name,
					sides: ['right', 'left'],
					colour: 'ink',
				})),
			x,
			y,
			'high',
		),
		columns,
	};
}

function pointOf({ entry, verdict: { claim, measurement, difference, kind } }: Comparison): Point {
	return {
		slug: entry.slug,
		name: entry.name,
		x: claim.top1 ?? 0,
		y: difference,
		cells: [claim.top1, measurement.top1, difference, claim.resolution, verdictNames[kind], claim.date],
	};
}

function caption(found: readonly Comparison[]): string {
	if (found.length === 0)
		return 'No model has both a claim and a measurement at the resolution of its paper.';
	const count = (kind: Verdict['kind']) => found.filter(({ verdict }) => verdict.kind === kind).length;
	const middle = median(found.map(({ verdict }) => verdict.difference));
	const [largest] = found;
	return [
		`${format.plural(found.length, 'model')} with a claim and a measurement of the same weights at the paper's resolution.`,
		`${format.count(count('rounds'))} round to the claim, ${format.count(count('within'))} more lie within its sampling interval, ${format.count(count('beyond'))} beyond it.`,
		`The median difference is ${format.points(middle)} points.`,
		...(largest
			? [`The largest is ${largest.entry.name}, ${format.points(largest.verdict.difference)} points.`]
			: []),
	].join(' ');
}
