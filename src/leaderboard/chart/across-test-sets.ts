import type { Benchmark } from '../../records/tables.ts';
import type { Entry } from '../entry.ts';
import * as format from '../format.ts';
import { type Axis, extent, ticksOf } from './axis.ts';
import { type Chart, markOf, shortName } from './chart.ts';
import { fitting } from './labels.ts';

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
		to: last + 2.2,
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
								// Elsewhere it would lie on lines; the key names them all.
								sides: ['right' as const],
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
