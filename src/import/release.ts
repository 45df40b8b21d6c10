import type { z } from 'zod';
import { Checkpoint } from '../records/checkpoint.ts';
import { MeasurementRow, SpeedRow } from '../records/measurement.ts';
import type { Origin } from '../records/origin.ts';
import type { Problem } from '../records/problem.ts';
import { checkShape } from '../records/shape.ts';
import {
	type Architecture,
	type Benchmark,
	type Family,
	type Listing,
	type Recipe,
	Source,
} from '../records/tables.ts';
import type { Provenance } from './provenance.ts';

/** A row as it will stand in a table of ours, and where its figures were read. */
export interface Row<T> {
	readonly cells: Readonly<Record<keyof T & string, string>>;
	readonly origin: Origin;
}

/** What one library's files say, in the columns of our tables. */
export interface Release {
	readonly library: string;
	readonly checkpoints: readonly Row<Checkpoint>[];
	/** By benchmark. */
	readonly measurements: ReadonlyMap<string, readonly Row<MeasurementRow>[]>;
	/** By source. */
	readonly speeds: ReadonlyMap<string, readonly Row<SpeedRow>[]>;
	readonly sources: readonly Row<Source>[];
}

/** What stands for a release that could not be read. */
export function emptyRelease(library: string): Release {
	return { library, checkpoints: [], measurements: new Map(), speeds: new Map(), sources: [] };
}

/** Rows that are not taken over, and the reason. */
export interface LeftOut {
	readonly what: readonly string[];
	readonly why: string;
}

/** A library's files as read: usable when there are no problems. */
export interface Reading {
	readonly release: Release;
	readonly leftOut: readonly LeftOut[];
	/** What a person should know, though it stops nothing. */
	readonly notes: readonly string[];
	readonly problems: readonly Problem[];
}

/** Our own tables that an importer needs to read a library's names. */
export interface Vocabulary {
	readonly architectures: readonly Architecture[];
	readonly families: readonly Family[];
	readonly recipes: readonly Recipe[];
	readonly listings: readonly Listing[];
	readonly benchmarks: readonly Benchmark[];
}

export interface ReaderOptions {
	readonly provenance: Provenance;
	readonly vocabulary: Vocabulary;
	/** When checkpoints that are known already were public. */
	readonly known: ReadonlyMap<string, string>;
}

/** What in a release would not be a record of ours. */
export function releaseProblems(release: Release): readonly Problem[] {
	return [
		...rowProblems(Checkpoint, release.checkpoints),
		...[...release.measurements.values()].flatMap((rows) => rowProblems(MeasurementRow, rows)),
		...[...release.speeds.values()].flatMap((rows) => rowProblems(SpeedRow, rows)),
		...rowProblems(Source, release.sources),
	];
}

function rowProblems<T>(schema: z.ZodType<T>, rows: readonly Row<T>[]): readonly Problem[] {
	return rows.flatMap(({ cells, origin }) => checkShape(schema, cells, origin).problems);
}

/** Code units decide, so that the order is the same on every machine. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Where something stands that no row of a file holds. */
export function wholeFile(file: string): Origin {
	return { file, place: () => ({ line: 1, column: 1, found: 'nothing' }) };
}
