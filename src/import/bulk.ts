import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { z } from 'zod';
import { Checkpoint } from '../records/checkpoint.ts';
import { MeasurementRow, SpeedRow } from '../records/measurement.ts';
import type { Problem } from '../records/problem.ts';
import { Source } from '../records/tables.ts';
import { byText, type Release, type Row } from './release.ts';
import { readSource } from './source.ts';

/** The cells of a row by the names of their columns. */
type Cells<T> = (column: keyof T & string) => string;

/** The tables that importers write, as they stand. */
export interface Bulk {
	readonly checkpoints: readonly Cells<Checkpoint>[];
	/** By file name without `.csv`: `timm.imagenet-val`. */
	readonly measurements: ReadonlyMap<string, readonly Cells<MeasurementRow>[]>;
	/** By file name without `.csv`: `timm-rtx-4090`. */
	readonly speeds: ReadonlyMap<string, readonly Cells<SpeedRow>[]>;
	readonly sources: readonly Cells<Source>[];
}

export function readBulk(data: string): { readonly bulk: Bulk; readonly problems: readonly Problem[] } {
	const problems: Problem[] = [];
	const table = <S extends z.ZodObject>(schema: S, ...path: string[]): Cells<z.output<S>>[] => {
		const file = join(data, ...path);
		if (!existsSync(file)) return [];
		const { rows, problems: found } = readSource({ schema }, file);
		problems.push(...found);
		return rows.map(({ cell }) => cell);
	};
	const tables = <S extends z.ZodObject>(schema: S, directory: string) =>
		new Map(
			csvNames(join(data, directory)).map((name) => [name, table(schema, directory, `${name}.csv`)] as const),
		);
	const bulk = {
		checkpoints: table(Checkpoint, 'checkpoints.csv'),
		measurements: tables(MeasurementRow, 'measurements'),
		speeds: tables(SpeedRow, 'speed'),
		sources: table(Source, 'sources.csv'),
	};
	return { bulk, problems };
}

function csvNames(directory: string): string[] {
	if (!existsSync(directory)) return [];
	return readdirSync(directory)
		.filter((name) => name.endsWith('.csv'))
		.map((name) => name.slice(0, -'.csv'.length))
		.sort();
}

/** The tables with one library's rows taken from its release; the rows of the others stay. */
export function withRelease(bulk: Bulk, release: Release): Bulk {
	const sources = new Set(release.sources.map(({ cells }) => cells.source));
	return {
		checkpoints: [
			...bulk.checkpoints.filter((row) => !row('checkpoint').startsWith(`${release.library}/`)),
			...cellsOf(release.checkpoints),
		],
		measurements: new Map([
			...bulk.measurements,
			...[...release.measurements].map(
				([benchmark, rows]) => [`${release.library}.${benchmark}`, cellsOf(rows)] as const,
			),
		]),
		speeds: new Map([
			...bulk.speeds,
			...[...release.speeds].map(([source, rows]) => [source, cellsOf(rows)] as const),
		]),
		sources: [...bulk.sources.filter((row) => !sources.has(row('source'))), ...cellsOf(release.sources)],
	};
}

function cellsOf<T>(rows: readonly Row<T>[]): readonly Cells<T>[] {
	return rows.map(
		({ cells }) =>
			(column) =>
				cells[column],
	);
}

/** The text of every file, by its path under `data/`; the same tables always give the same bytes. */
export function filesOf(bulk: Bulk): ReadonlyMap<string, string> {
	const measurements = [...bulk.measurements].map(
		([name, rows]) =>
			[
				`measurements/${name}.csv`,
				csvOf(MeasurementRow.keyof().options, rows, ['checkpoint', 'resolution']),
			] as const,
	);
	const speeds = [...bulk.speeds].map(
		([name, rows]) =>
			[
				`speed/${name}.csv`,
				csvOf(SpeedRow.keyof().options, rows, ['architecture', 'resolution', 'batch']),
			] as const,
	);
	return new Map([
		['checkpoints.csv', csvOf(Checkpoint.keyof().options, bulk.checkpoints, ['checkpoint'])],
		...measurements,
		...speeds,
		['sources.csv', csvOf(Source.keyof().options, bulk.sources, ['source'])],
	]);
}

/** Rows in the order of their `keys`: numbers by size, other text by code units. */
function csvOf<T>(
	columns: readonly (keyof T & string)[],
	rows: readonly Cells<T>[],
	keys: readonly (keyof T & string)[],
): string {
	const order = (a: Cells<T>, b: Cells<T>) =>
		keys.map((key) => Number(a(key)) - Number(b(key)) || byText(a(key), b(key))).find((sign) => sign !== 0) ??
		0;
	const data = rows.toSorted(order).map((row) => columns.map((column) => row(column)));
	return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`;
}
