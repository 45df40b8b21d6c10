import type { Columns, Figures, NumberColumn } from '../columns.ts';
import type { Entry } from '../entry.ts';
import { byName, type Ledger } from '../ledger.ts';
import { evidences, kinds, tiers } from '../view.ts';
import { isoDate, named } from './dated-columns.ts';
import type { Candidate } from './trade-off.ts';

/*
 * The models of the chart of accuracy against cost, made from the columns of the table and what they leave out.
 */

/** What the columns of the table do not say, in the order of its rows. */
export interface Extras {
	/** Devices by table of speeds. */
	readonly devices: Readonly<Partial<Record<string, string>>>;
	/** Images a second by table of speeds; 0 for none. */
	readonly speeds: Readonly<Partial<Record<string, readonly number[]>>>;
	/** Rows that are known at second hand only. */
	readonly secondHand: readonly number[];
	/** Images by benchmark. */
	readonly images: Readonly<Partial<Record<string, number>>>;
	/** Names of benchmarks. */
	readonly names: Readonly<Partial<Record<string, string>>>;
}

/** Devices by table of speeds, of all entries. */
export const devicesOf = (entries: readonly Entry[]): Record<string, string> =>
	Object.fromEntries(
		entries
			.flatMap(({ speed }) => speed.map(({ source, device }) => [source, device] as const))
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);

export function packExtras({ entries, benchmarks }: Ledger): Extras {
	const rows = entries.toSorted(byName);
	const devices = devicesOf(entries);
	const speedOf = ({ speed }: Entry, source: string) =>
		speed.find((one) => one.source === source)?.imagesPerSecond ?? 0;
	const measured = [...benchmarks.values()].filter(({ role }) => role !== 'server');
	return {
		devices,
		speeds: Object.fromEntries(
			Object.keys(devices).map((source) => [source, rows.map((row) => speedOf(row, source))]),
		),
		secondHand: rows.flatMap(({ secondHand }, row) => (secondHand ? [row] : [])),
		images: Object.fromEntries(measured.map(({ benchmark, images }) => [benchmark, images])),
		names: Object.fromEntries(measured.map(({ benchmark, name }) => [benchmark, name])),
	};
}

/** Rows of columns as candidates, with the figures of some benchmark. */
export function candidatesOf(
	columns: Columns,
	extras: Extras,
	rows: Iterable<number>,
	figures: Figures,
): Candidate[] {
	const secondHand = new Set(extras.secondHand);
	return Array.from(
		rows,
		(row): Candidate => ({
			slug: columns.slug(row),
			name: columns.name[row] ?? '',
			family: columns.family.names[columns.family.values[row] ?? -1] ?? '',
			kind: named(kinds, columns.kind[row]),
			tier: named(tiers, columns.tier[row]),
			evidence: named(evidences, columns.evidence[row]),
			secondHand: secondHand.has(row),
			date: isoDate(number(columns.date, row) ?? 0),
			params: number(columns.params, row),
			gmacs: number(columns.gmacs, row),
			speeds: Object.fromEntries(
				Object.entries(extras.speeds).flatMap(([source, speeds]) =>
					speeds?.[row] ? [[source, speeds[row]]] : [],
				),
			),
			top1: number(figures.top1, row),
			top5: number(figures.top5, row),
		}),
	);
}

function number({ values, scale }: NumberColumn, row: number): number | null {
	const value = values[row] ?? -1;
	return value < 0 ? null : value / scale;
}
