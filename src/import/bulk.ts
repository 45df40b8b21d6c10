import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { z } from 'zod';
import { Checkpoint } from '../records/checkpoint.ts';
import { MeasurementRow, SpeedRow } from '../records/measurement.ts';
import type { Problem } from '../records/problem.ts';
import { Source } from '../records/tables.ts';
import { byText, type Release } from './release.ts';
import { readSource } from './source.ts';

type Cells<T> = Readonly<Record<keyof T & string, string>>;

/** The tables that importers write, as they stand: cells by column. */
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
		return rows.map(({ cell }) => cellsOf(schema, cell));
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

function cellsOf<S extends z.ZodObject>(
	schema: S,
	cell: (column: keyof z.output<S> & string) => string,
): Cells<z.output<S>> {
	return Object.fromEntries(Object.keys(schema.shape).map((name) => [name, cell(name)])) as Cells<
		z.output<S>
	>;
}

/** The tables with one library's rows taken from its release; the rows of the others stay. */
export function withRelease(bulk: Bulk, release: Release): Bulk {
	const sources = new Set(release.sources.map(({ cells }) => cells.source));
	return {
		checkpoints: [
			...bulk.checkpoints.filter(({ checkpoint }) => !checkpoint.startsWith(`${release.library}/`)),
			...release.checkpoints.map(({ cells }) => cells),
		],
		measurements: new Map([
			...bulk.measurements,
			...[...release.measurements].map(
				([benchmark, rows]) => [`${release.library}.${benchmark}`, rows.map(({ cells }) => cells)] as const,
			),
		]),
		speeds: new Map([
			...bulk.speeds,
			...[...release.speeds].map(([source, rows]) => [source, rows.map(({ cells }) => cells)] as const),
		]),
		sources: [
			...bulk.sources.filter(({ source }) => !sources.has(source)),
			...release.sources.map(({ cells }) => cells),
		],
	};
}

/** The text of every file, by its path under `data/`; the same tables always give the same bytes. */
export function filesOf(bulk: Bulk): ReadonlyMap<string, string> {
	return new Map([
		['checkpoints.csv', csvOf(Checkpoint, bulk.checkpoints, (a, b) => byText(a.checkpoint, b.checkpoint))],
		...[...bulk.measurements].map(
			([name, rows]) =>
				[
					`measurements/${name}.csv`,
					csvOf(
						MeasurementRow,
						rows,
						(a, b) => byText(a.checkpoint, b.checkpoint) || Number(a.resolution) - Number(b.resolution),
					),
				] as const,
		),
		...[...bulk.speeds].map(
			([name, rows]) =>
				[
					`speed/${name}.csv`,
					csvOf(
						SpeedRow,
						rows,
						(a, b) =>
							byText(a.architecture, b.architecture) ||
							Number(a.resolution) - Number(b.resolution) ||
							Number(a.batch) - Number(b.batch),
					),
				] as const,
		),
		['sources.csv', csvOf(Source, bulk.sources, (a, b) => byText(a.source, b.source))],
	]);
}

function csvOf<S extends z.ZodObject>(
	schema: S,
	rows: readonly Cells<z.output<S>>[],
	order: (a: Cells<z.output<S>>, b: Cells<z.output<S>>) => number,
): string {
	const fields = Object.keys(schema.shape);
	return `${Papa.unparse({ fields, data: rows.toSorted(order) }, { newline: '\n' })}\n`;
}
