import * as format from '../format.ts';
import { architectureName, type RecipeSpread } from '../recipe-spread.ts';
import { extent, ticksOf } from './axis.ts';
import type { Chart, Column, Line, Point } from './chart.ts';

const columns: readonly Column[] = [
	{ label: 'Architecture', format: 'text' },
	{ label: 'Top-1 as measured, %', format: 'accuracy' },
	{ label: 'Resolution, px', format: 'resolution' },
	{ label: 'Recipe', format: 'text' },
	{ label: 'Date', format: 'date' },
];

/** Most architectures in one chart. */
export const mostSpreads = 8;

/** How far the words of a row stand above its points, in rows. */
const overDots = 0.15;

type Member = RecipeSpread['members'][number];

/** A row for each architecture, a point for each training of it: how much of an accuracy is training. */
export function recipeSpread(spreads: readonly RecipeSpread[], subject: string): Chart {
	const shown = spreads.slice(0, mostSpreads);
	const figures = shown.flatMap(({ members }) => members.map(({ top1 }) => top1));
	const across = { scale: 'error', ...(extent('error', figures) ?? { from: 60, to: 92 }) } as const;
	const rows = shown.map((spread, index) => ({ spread, at: shown.length - index - 0.6 }));
	return {
		key: 'recipe-spread',
		size: shown.length > 3 ? 'high' : 'low',
		title: `One architecture, many trainings: ${subject}`,
		caption: caption(spreads),
		x: { label: 'Top-1 as measured, %', ...across, ticks: ticksOf(across, 'x') },
		y: {
			label: 'Architecture (trainings): points apart',
			scale: 'linear',
			from: 0,
			to: Math.max(1, shown.length),
			ticks: [],
		},
		bands: [],
		lines: rows.map(
			({ spread: { architecture, members }, at }): Line => ({
				key: architecture,
				label: architecture,
				colour: 'ink-3',
				dash: 'solid',
				width: 1,
				named: true,
				places: [members.at(-1), members[0]].flatMap((end) => (end ? [{ x: end.top1, y: at }] : [])),
			}),
		),
		series: [
			{
				key: 'measured',
				colour: 'measured',
				mark: 'full',
				radius: 3.5,
				points: rows
					.flatMap(({ spread, at }) => spread.members.map((member) => pointOf(member, spread, at)))
					.sort((a, b) => a.x - b.x),
			},
		],
		meanings: [{ mark: 'full', colour: 'measured', label: 'One set of weights, measured' }],
		labels: rows.map(({ spread: { architecture, members, points }, at }) => ({
			x: across.from,
			y: at + overDots,
			text: `${architectureName(architecture)} (${format.count(members.length)}): ${points.toFixed(2)} points`,
			side: 'above-right',
			colour: 'ink',
			wide: false,
		})),
		columns,
	};
}

const pointOf = ({ entry, top1 }: Member, { architecture, resolution }: RecipeSpread, at: number): Point => ({
	slug: entry.slug,
	name: entry.name,
	x: top1,
	y: at,
	cells: [
		architectureName(architecture),
		top1,
		resolution,
		entry.recipe?.title ?? entry.paper?.title ?? null,
		entry.date,
	],
});

function caption(spreads: readonly RecipeSpread[]): string {
	const [first] = spreads;
	const highest = first?.members[0];
	const lowest = first?.members.at(-1);
	if (!first || !lowest || !highest) return 'No architecture here was measured twice alike.';
	const named = (member: Member) => `${format.accuracy(member.top1)} % (${member.entry.name})`;
	return [
		`${architectureName(first.architecture)} goes from ${named(lowest)} to ${named(highest)} in ${format.count(first.members.length)} trainings on ImageNet-1K alone, as ${first.evaluator} measured them at ${first.resolution} px: ${first.points.toFixed(2)} points by training alone.`,
		...(spreads.length > mostSpreads
			? [`Drawn: the ${mostSpreads} widest of ${format.count(spreads.length)} spreads.`]
			: []),
	].join(' ');
}
