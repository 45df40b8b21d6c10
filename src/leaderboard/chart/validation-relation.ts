import type { Benchmark } from '../../records/tables.ts';
import type { Relation, Surprise } from '../benchmarks.ts';
import * as format from '../format.ts';
import { tiers } from '../view.ts';
import { type Axis, extent, ticksOf, valueAt } from './axis.ts';
import { type Chart, type Point, type Series, shortName } from './chart.ts';
import { fitting } from './labels.ts';

/** Models that are named at each side of the line. */
const named = 5;
/** Places at which the line is worked out. */
const grain = 40;

/** A benchmark's accuracy against that on validation, with the line that the models scatter about. */
export function validationRelation(
	{ benchmark, short, name }: Benchmark,
	{ models, expect, evaluator }: Relation,
): Chart {
	const x = accuracyAxis(
		'Top-1 on validation, %',
		models.map(({ validation }) => validation),
		'x',
	);
	const y = accuracyAxis(
		`Top-1 on ${short}, %`,
		models.map(({ top1 }) => top1),
		'y',
	);
	const extremes = [...models.slice(0, named), ...models.slice(-named)];
	const drawn = tiers.filter((tier) => models.some(({ entry }) => entry.tier === tier));
	return {
		key: `${benchmark}-against-validation`,
		size: 'high',
		title: `${name} against validation`,
		caption: caption(name, models, evaluator),
		x,
		y,
		bands: [],
		lines: [
			{
				key: 'expected',
				label: 'What validation accuracy lets expect',
				colour: 'ink',
				dash: 'solid',
				width: 1.25,
				named: false,
				places: Array.from({ length: grain + 1 }, (_, step) => valueAt(x, step / grain))
					.map((validation) => ({ x: validation, y: expect(validation) }))
					.filter((place) => place.y >= y.from && place.y <= y.to),
			},
		],
		series: drawn.map(
			(tier): Series => ({
				key: tier,
				colour: `tier-${tier}`,
				mark: 'full',
				radius: 2.5,
				points: models
					.filter(({ entry }) => entry.tier === tier)
					.map(pointOf)
					.sort((a, b) => a.x - b.x),
			}),
		),
		meanings: drawn.map((tier) => ({ mark: 'full', colour: `tier-${tier}`, label: format.tierNames[tier] })),
		labels: fitting(
			extremes.map(({ entry, top1, validation, expected }) => ({
				x: validation,
				y: top1,
				text: shortName(entry.name),
				colour: 'ink',
				sides: top1 > expected ? ['above-left', 'left'] : ['below-right', 'right'],
			})),
			x,
			y,
			'high',
		),
		columns: [
			{ label: 'Validation, %', format: 'accuracy' },
			{ label: `${short}, %`, format: 'accuracy' },
			{ label: 'Off what is expected, points', format: 'points' },
			{ label: 'Training data', format: 'text' },
		],
	};
}

const pointOf = ({ entry, top1, validation, expected }: Surprise): Point => ({
	slug: entry.slug,
	name: entry.name,
	x: validation,
	y: top1,
	cells: [validation, top1, top1 - expected, format.tierNames[entry.tier]],
});

/** Accuracies far below a half are not told apart by their errors. */
function accuracyAxis(label: string, values: readonly number[], direction: 'x' | 'y'): Axis {
	const scale = values.some((value) => value < 40) ? 'linear' : 'error';
	const axis = { label, scale, ...(extent(scale, values) ?? { from: 40, to: 92 }) } as const;
	return { ...axis, ticks: ticksOf(axis, direction) };
}

function caption(name: string, models: readonly Surprise[], evaluator: string): string {
	const most = models[0];
	const least = models.at(-1);
	const off = ({ top1, expected }: Surprise) => format.points(top1 - expected);
	const whole = `${format.plural(models.length, 'model')} that ${evaluator} ran on both; the line is what models of about the same validation accuracy reach.`;
	if (!most || !least) return whole;
	return `${whole} On ${name} ${most.entry.name} is furthest above it, ${off(most)} points, and ${least.entry.name} furthest below, ${off(least)}.`;
}
