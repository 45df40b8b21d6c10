import type { Metric } from '../metric.ts';

/*
 * What a visitor chose to see of a chart of accuracy against cost. Like the view of the table it lives in the address,
 * under names that are kept for ever; what is not understood keeps its default.
 */

export const colourings = ['data', 'kind', 'evidence', 'family'] as const;
export type Colouring = (typeof colourings)[number];

export interface Exploration {
	/** `params`, `gmacs`, `date`, or the id of a table of speeds. */
	readonly x: string;
	readonly y: Metric;
	readonly colour: Colouring;
	readonly scale: 'log' | 'linear';
	readonly intervals: boolean;
}

export const defaultExploration: Exploration = {
	x: 'params',
	y: 'top1',
	colour: 'data',
	scale: 'log',
	intervals: false,
};

/** Parameters of the address that belong to the chart. */
export const explorationKeys = ['x', 'y', 'colour', 'scale', 'intervals'] as const;

/** Reads the chart's part of an address; `speeds` are the ids of the tables of speeds. */
export function parseExploration(query: URLSearchParams, speeds: readonly string[]): Exploration {
	const one = <T extends string>(key: string, values: readonly T[], otherwise: T): T =>
		values.find((value) => value === query.get(key)) ?? otherwise;
	return {
		x: one('x', ['params', 'gmacs', 'date', ...speeds], defaultExploration.x),
		y: one('y', ['top1', 'top5'], defaultExploration.y),
		colour: one('colour', colourings, defaultExploration.colour),
		scale: one('scale', ['log', 'linear'], defaultExploration.scale),
		intervals: query.get('intervals') === '1',
	};
}

/** What the chart's part of an address says that is not understood, as it stands there: `x=gold`. */
export function ignoredOfExploration(query: URLSearchParams, speeds: readonly string[]): string[] {
	const understood = text(parseExploration(query, speeds));
	return explorationKeys.flatMap((key) => {
		const [first, ...more] = query.getAll(key);
		const ignored = first === undefined || first === understood[key] ? more : [first, ...more];
		return ignored.map((value) => `${key}=${value}`);
	});
}

const text = ({ intervals, ...rest }: Exploration) => ({ ...rest, intervals: intervals ? '1' : '' });

/** The chart's part of an address: what differs from the default. */
export function formatExploration(chosen: Exploration): [key: string, value: string][] {
	const [written, standard] = [text(chosen), text(defaultExploration)];
	return explorationKeys.flatMap((key) => (written[key] === standard[key] ? [] : [[key, written[key]]]));
}
