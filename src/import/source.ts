import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type CsvRow, columnOf, parseCsv } from '../records/csv.ts';
import { nearest } from '../records/nearest.ts';
import { excerpt, type Origin } from '../records/origin.ts';
import type { Problem } from '../records/problem.ts';
import { checkShape } from '../records/shape.ts';
import { originOf } from '../records/table.ts';
import { decodeUtf8 } from '../records/utf8.ts';

/** How a file of another project is laid out, in any of its versions. */
export interface Layout<S extends z.ZodObject> {
	/** The columns that are read. A column whose cells may be empty may be missing. */
	readonly schema: S;
	/** Spellings that stood in some version of the file. */
	readonly aliases?: Readonly<Record<string, string>>;
	/** What a first column without a name holds, where no column has that name. */
	readonly unnamed?: string;
}

export interface SourceRow<T> {
	readonly record: T;
	readonly origin: Origin;
	/** The cell as printed; empty where the file lacks the column. */
	cell(column: keyof T & string): string;
}

export interface SourceTable<T> {
	readonly rows: readonly SourceRow<T>[];
	readonly problems: readonly Problem[];
}

/** The text of a file, or the problem that keeps it from being read. */
export function readText(path: string): { readonly text: string; readonly problems: readonly Problem[] } {
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(path);
	} catch {
		return { text: '', problems: [fileProblem(path, 'no such file', 'a file that can be read', 'add it')] };
	}
	const decoded = decodeUtf8(bytes, path);
	return decoded.problem === undefined
		? { text: decoded.text, problems: [] }
		: { text: '', problems: [decoded.problem] };
}

/** Reads a table that another project made: columns in any order, further ones ignored. */
export function readSource<S extends z.ZodObject>(layout: Layout<S>, path: string): SourceTable<z.output<S>> {
	const { text, problems: unreadable } = readText(path);
	if (unreadable.length > 0) return { rows: [], problems: unreadable };
	const csv = parseCsv(text, path);
	if (csv.header.cells.length === 0) return { rows: [], problems: csv.problems };

	const columns = columnNames(layout, csv.header);
	const missing = missingColumns(layout, columns, csv.header, path);
	if (missing.length > 0) return { rows: [], problems: [...csv.problems, ...missing] };

	const known = Object.keys(layout.schema.shape);
	const problems = [...csv.problems];
	const rows: SourceRow<z.output<S>>[] = [];
	for (const row of csv.rows) {
		const cell = (column: string) => row.cells[columns.indexOf(column)] ?? '';
		const origin = originOf(row, columns, path);
		const cells = Object.fromEntries(known.map((name) => [name, cell(name)]));
		const shape = checkShape(layout.schema, cells, origin);
		if (shape.record === undefined) problems.push(...shape.problems);
		else rows.push({ record: shape.record, origin, cell });
	}
	return { rows, problems };
}

function columnNames<S extends z.ZodObject>(layout: Layout<S>, header: CsvRow): readonly string[] {
	const names = header.cells.map((cell) => {
		const name = cell.trim();
		return layout.aliases?.[name] ?? name;
	});
	const unnamed = layout.unnamed !== undefined && !names.includes(layout.unnamed) && names[0] === '';
	return unnamed ? [layout.unnamed, ...names.slice(1)] : names;
}

function missingColumns<S extends z.ZodObject>(
	{ schema }: Layout<S>,
	columns: readonly string[],
	header: CsvRow,
	file: string,
): readonly Problem[] {
	return Object.entries(schema.shape).flatMap(([name, cell]) => {
		if (columns.includes(name) || mayBeEmpty(cell)) return [];
		const unread = columns.filter((column) => !(column in schema.shape));
		const meant = nearest(name, unread);
		return [
			{
				rule: 'import-columns',
				severity: 'error' as const,
				file,
				line: 1,
				column: meant === undefined ? 1 : columnOf(header, columns.indexOf(meant)),
				field: name,
				found: `the columns ${excerpt(header.source)}`,
				expected: `a column "${name}"`,
				remedy: meant === undefined ? 'use a version of the file that has it' : `is it "${meant}"?`,
			},
		];
	});
}

function mayBeEmpty(cell: z.core.$ZodType): boolean {
	return z.safeParse(cell, '').success;
}

/** A problem with a file as a whole. */
export function fileProblem(file: string, found: string, expected: string, remedy: string): Problem {
	return {
		rule: 'import-file',
		severity: 'error',
		file,
		line: 1,
		column: 1,
		field: '',
		found,
		expected,
		remedy,
	};
}

/** A problem with a cell of a row. */
export function cellProblem(
	rule: string,
	origin: Origin,
	field: string,
	{ found, expected, remedy }: { found?: string; expected: string; remedy: string },
): Problem {
	const place = origin.place([field]);
	return {
		rule,
		severity: 'error',
		file: origin.file,
		line: place.line,
		column: place.column,
		field,
		found: found ?? place.found,
		expected,
		remedy,
	};
}
