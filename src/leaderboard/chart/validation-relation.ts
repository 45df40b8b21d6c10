import type { Benchmark } from '../../records/tables.ts';
import type { Relation } from '../benchmarks.ts';
import { plural } from '../format.ts';
import { type Axis, extent, ticksOf, valueAt } from './axis.ts';
import { type Chart, shortName } from './chart.ts';
import { fitting } from './labels.ts';

/** A benchmark's accuracy against that on validation, with the line that the models scatter about. */
export function validationRelation(
	{ short, name }: Benchmark,
	{ models, expect, evaluator }: Relation,
): Chart | null {
	const across = extent(
		'error',
		models.map(({ validation }) => validation),
	);
	const up = extent(
		'error',
		models.map(({ top1 }) => top1),
	);
	if (!across || !up) return null;
	const axis = (label: string, ends: { from: number; to: number }, direction: 'x' | 'y'): Axis => ({
		label,
		scale: 'error',
		...ends,
		ticks: ticksOf({ scale: 'error', ...ends }, direction),
	});
	const x = axis('Top-1 on validation, %', across, 'x');
	const y = axis(`Top-1 on ${short}, %`, up, 'y');
	const named = [...models.slice(0, 3), ...models.slice(-3)];
	return {
		key: 'against-validation',
		size: 'low',
		title: `${name} against validation`,
		caption: `${plural(models.length, 'model')} that ${evaluator} ran on both: top-1 on ${name} against top-1 on validation, with the line that fits them best on the logit scale.`,
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
				places: Array.from({ length: 41 }, (_, index) => valueAt(x, index / 40))
					.map((validation) => ({ x: validation, y: expect(validation) }))
					.filter((place) => place.y >= up.from && place.y <= up.to),
			},
		],
		series: [
			{
				key: 'measured',
				colour: 'measured',
				mark: 'full',
				radius: 2.5,
				points: models
					.map(({ entry, top1, validation }) => ({
						slug: entry.slug,
						name: entry.name,
						x: validation,
						y: top1,
						cells: [],
					}))
					.sort((a, b) => a.x - b.x),
			},
		],
		meanings: [{ mark: 'full', colour: 'measured', label: 'Measured' }],
		labels: fitting(
			named.map(({ entry, top1, validation, expected }) => ({
				x: validation,
				y: top1,
				text: shortName(entry.name),
				colour: 'ink' as const,
				sides: top1 > expected ? (['above-left', 'left'] as const) : (['below-right', 'right'] as const),
			})),
			x,
			y,
			'low',
		),
		columns: [],
	};
}
