import type { Entry } from '../entry.ts';
import * as format from '../format.ts';
import { extent, ticksOf } from './axis.ts';
import type { Chart, Column, Line, Point, Series } from './chart.ts';

/** One architecture as different people trained it, by accuracy, the lowest first. */
export interface Spread {
	/** As libraries name it, whatever their way of writing: "resnet50". */
	readonly architecture: string;
	readonly trained: readonly Entry[];
	/** Points of top-1 between the lowest and the highest. */
	readonly width: number;
}

/** Fewest trainings of one architecture that say something of recipes. */
const fewest = 3;

/**
 * Architectures that were trained in several ways, measured at whatever resolution is best; those with most
 * trainings first.
 */
export function recipeSpreads(entries: readonly Entry[]): Spread[] {
	const trainings = entries
		.filter(({ league, measured }) => league === 'supervised' && measured?.top1 != null)
		.flatMap((entry) => {
			const architectures = new Set(entry.weights.map(({ architecture }) => nameOf(architecture)));
			return [...architectures].map((architecture) => ({ architecture, entry }));
		});
	return [...Map.groupBy(trainings, ({ architecture }) => architecture)]
		.flatMap(([architecture, group]) => {
			const trained = group.map(({ entry }) => entry).sort((a, b) => top1(a) - top1(b));
			const [lowest] = trained;
			const highest = trained.at(-1);
			if (!lowest || !highest || trained.length < fewest) return [];
			return [{ architecture, trained, width: top1(highest) - top1(lowest) }];
		})
		.sort(
			(a, b) =>
				b.trained.length - a.trained.length ||
				b.width - a.width ||
				a.architecture.localeCompare(b.architecture, 'en'),
		);
}

const top1 = ({ measured }: Entry): number => measured?.top1 ?? 0;

const columns: readonly Column[] = [
	{ label: 'Architecture', format: 'text' },
	{ label: 'Top-1 as measured, %', format: 'accuracy' },
	{ label: 'Resolution, px', format: 'resolution' },
	{ label: 'Training data', format: 'text' },
	{ label: 'Recipe', format: 'text' },
	{ label: 'Date', format: 'date' },
];

/** Most architectures in one chart. */
const most = 8;

/** A row for each architecture, a point for each training of it: how much of an accuracy is training. */
export function recipeSpread(spreads: readonly Spread[], subject: string): Chart {
	const shown = spreads.slice(0, most);
	const figures = shown.flatMap(({ trained }) => trained.map(top1));
	const across = { scale: 'error', ...(extent('error', figures) ?? { from: 60, to: 92 }) } as const;
	const rows = shown.map((spread, index) => ({ ...spread, at: shown.length - index - 0.6 }));
	const points = rows.flatMap(({ architecture, trained, at }) =>
		trained.map((entry) => ({ entry, point: pointOf(entry, architecture, at) })),
	);
	return {
		key: 'recipe-spread',
		size: shown.length > 3 ? 'high' : 'low',
		title: `One architecture, many trainings: ${subject}`,
		caption: caption(spreads),
		x: { label: 'Top-1 as measured, %', ...across, ticks: ticksOf(across, 'x') },
		y: { label: '', scale: 'linear', from: 0, to: Math.max(1, shown.length), ticks: [] },
		bands: [],
		lines: rows.map(
			({ architecture, trained, at }): Line => ({
				key: architecture,
				label: architecture,
				colour: 'ink-3',
				dash: 'solid',
				width: 1,
				named: true,
				places: [trained[0], trained.at(-1)].flatMap((entry) => (entry ? [{ x: top1(entry), y: at }] : [])),
			}),
		),
		series: (['none', 'in21k', 'web', 'unknown'] as const).flatMap((tier): Series[] => {
			const members = points.filter(({ entry }) => entry.tier === tier).map(({ point }) => point);
			if (members.length === 0) return [];
			return [
				{
					key: tier,
					colour: `tier-${tier}`,
					mark: 'full',
					radius: 3.5,
					points: members.sort((a, b) => a.x - b.x),
				},
			];
		}),
		meanings: (['none', 'in21k', 'web', 'unknown'] as const)
			.filter((tier) => points.some(({ entry }) => entry.tier === tier))
			.map((tier) => ({ mark: 'full', colour: `tier-${tier}`, label: format.tierNames[tier] })),
		labels: rows.map(({ architecture, trained, width, at }) => ({
			x: across.from,
			y: at,
			text: `${architecture}: ${format.plural(trained.length, 'training')}, ${format.accuracy(width)} points apart`,
			side: 'above-right',
			colour: 'ink',
			wide: false,
		})),
		columns,
	};
}

/** One name for all libraries: `timm/resnet50` and `keras/ResNet50` -> "resnet50". */
const nameOf = (architecture: string): string =>
	architecture.slice(architecture.indexOf('/') + 1).toLowerCase();

const pointOf = (entry: Entry, architecture: string, at: number): Point => ({
	slug: entry.slug,
	name: entry.name,
	x: top1(entry),
	y: at,
	cells: [
		architecture,
		top1(entry),
		entry.headline[entry.home]?.resolution ?? null,
		format.tierNames[entry.tier],
		entry.recipe?.title ?? entry.paper?.title ?? null,
		entry.date,
	],
});

function caption(spreads: readonly Spread[]): string {
	const [first] = spreads;
	const lowest = first?.trained[0];
	const highest = first?.trained.at(-1);
	if (!first || !lowest || !highest) return 'No architecture here was trained in three ways or more.';
	return [
		`${first.architecture} goes from ${format.accuracy(top1(lowest))} % (${lowest.name}) to ${format.accuracy(top1(highest))} % (${highest.name}) in ${format.count(first.trained.length)} trainings: ${format.accuracy(first.width)} points by training, data and resolution alone.`,
		...(spreads.length > most
			? [`Drawn: the ${most} of ${format.count(spreads.length)} architectures that were trained most often.`]
			: []),
	].join(' ');
}
