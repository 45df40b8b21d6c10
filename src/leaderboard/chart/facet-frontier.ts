import type { Contestant, Cost, FacetView } from '../facets.ts';
import { accuracy, gmacs, params, plural } from '../format.ts';
import { type Axis, extent, ticksOf } from './axis.ts';
import { type Chart, type Point, type Series, steps } from './chart.ts';
import { fitting } from './labels.ts';

const costNames: Record<Cost, string> = {
	params: 'Parameters, millions',
	gmacs: 'Multiply-adds for one image, billions',
};
const costText: Record<Cost, (value: number) => string> = { params, gmacs };

/** Contestants this many points below the best of them, or more, would press the frontier against its upper edge. */
const depth = 30;

/** Accuracy against cost for the models that meet a facet's limit, with the frontier; null where there are too few. */
export function facetFrontier({ facet, contestants, frontier }: FacetView): Chart | null {
	const best = contestants[0]?.top1 ?? 0;
	const drawn = contestants.flatMap((contestant) => {
		const cost = contestant.entry[facet.cost];
		return cost === null || contestant.top1 < best - depth ? [] : [{ contestant, cost }];
	});
	const costs = extent(
		'log',
		drawn.map(({ cost }) => cost),
	);
	const figures = extent(
		'error',
		drawn.map(({ contestant }) => contestant.top1),
		0.06,
	);
	if (drawn.length < 3 || !costs || !figures) return null;
	const x: Axis = {
		label: costNames[facet.cost],
		scale: 'log',
		...costs,
		ticks: ticksOf({ scale: 'log', ...costs }, 'x'),
	};
	const y: Axis = {
		label: 'Top-1 accuracy, %',
		scale: 'error',
		...figures,
		ticks: ticksOf({ scale: 'error', ...figures }, 'y'),
	};
	const places = frontier
		.flatMap(({ entry, top1 }) => {
			const cost = entry[facet.cost];
			return cost === null || top1 < figures.from ? [] : [{ x: cost, y: top1, entry }];
		})
		.reverse();
	const series = (key: 'measured' | 'claimed', label: string): Series => ({
		key,
		label,
		colour: key,
		mark: key === 'measured' ? 'full' : 'open',
		radius: 2.5,
		points: drawn
			.filter(({ contestant }) => (contestant.entry.measured !== null) === (key === 'measured'))
			.map(({ contestant, cost }) => point(contestant, cost))
			.sort((a, b) => a.x - b.x),
	});
	const top = places.at(-1);
	return {
		key: 'accuracy-against-cost',
		size: 'low',
		title: `Accuracy against ${facet.cost === 'params' ? 'parameters' : 'multiply-adds'}: ${facet.title}`,
		caption: `${plural(drawn.length, 'model')}, ${plural(places.length, 'of them', 'of them')} on the frontier of those measured${
			top ? `, which ends at ${accuracy(top.y)} % with ${costText[facet.cost](top.x)}` : ''
		}.`,
		x,
		y,
		bands: [],
		lines: [
			{
				key: 'frontier',
				label: 'Frontier, measured',
				colour: 'ink',
				dash: 'solid',
				width: 1.5,
				named: false,
				places: steps(places, costs.to),
			},
		],
		series: [series('measured', 'Measured'), series('claimed', 'Claimed only')].filter(
			({ points }) => points.length > 0,
		),
		labels: fitting(
			places.toReversed().map(({ x, y, entry }) => ({
				x,
				y,
				text: entry.name,
				colour: 'ink' as const,
				sides: ['above-left', 'below-right'] as const,
			})),
			x,
			y,
			'low',
		),
		columns: [],
	};
}

const point = ({ entry, top1 }: Contestant, cost: number): Point => ({
	slug: entry.slug,
	name: entry.name,
	x: cost,
	y: top1,
	cells: [],
});
