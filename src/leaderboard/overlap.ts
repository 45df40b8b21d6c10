import type { Columns } from './columns.ts';
import { type Interval, wilson } from './interval.ts';
import type { Selection } from './select.ts';

/** What a row is ranked by on the view's benchmark, with its 95 % interval. */
interface Ranked extends Interval {
	/** Those of one group are ranked in one list. */
	readonly group: string;
}

/** The interval of the figure that ranks a row; undefined where it has none. */
export function intervalOf(
	columns: Columns,
	{ view, figures }: Pick<Selection, 'view' | 'figures'>,
	row: number,
): Ranked | undefined {
	const home = view.bench === 'imagenet-val' ? columns.homes[columns.home[row] ?? -1] : undefined;
	const { values, scale } = home?.server ? figures.top5 : figures.top1;
	const value = values[row] ?? -1;
	if (value < 0) return undefined;
	const images = (home ? home.images : columns.images[view.bench]) ?? 0;
	return { ...wilson(value / scale, images), group: `${columns.league[row]} ${home?.server ?? false}` };
}

/** Whether two rows are ranked in one list and their intervals do not tell them apart. */
export function overlap(one: Ranked | undefined, other: Ranked | undefined): boolean {
	return (
		one !== undefined &&
		other !== undefined &&
		one.group === other.group &&
		one.lower <= other.upper &&
		other.lower <= one.upper
	);
}
