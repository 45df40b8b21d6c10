import type { z } from 'zod';
import { type CsvRow, columnOf, parseCsv } from './csv.ts';
import { excerpt, type Origin } from './origin.ts';
import type { Problem } from './problem.ts';
import { checkShape, unknownField } from './shape.ts';

interface TableRow<T> {
	readonly record: T;
	readonly origin: Origin;
}

export interface Table<T> {
	/** Rows that fit the schema. */
	readonly rows: readonly TableRow<T>[];
	readonly problems: readonly Problem[];
}

/** Reads a CSV file whose columns are the fields of `schema`, in any order, all of them present. */
export function readTable<S extends z.ZodObject>(schema: S, text: string, file: string): Table<z.output<S>> {
	const csv = parseCsv(text, file);
	if (csv.header.cells.length === 0) return { rows: [], problems: csv.problems };

	const delimiter = wrongDelimiter(csv.header, file);
	if (delimiter !== undefined) return { rows: [], problems: [delimiter] };
	const columns = columnProblems(csv.header, Object.keys(schema.shape), file);
	if (columns.length > 0) return { rows: [], problems: [...csv.problems, ...columns] };

	const problems = [...csv.problems];
	const rows: TableRow<z.output<S>>[] = [];
	for (const row of csv.rows) {
		const origin = originOf(row, csv.header.cells, file);
		const cells = Object.fromEntries(csv.header.cells.map((name, index) => [name, row.cells[index]]));
		const shape = checkShape(schema, cells, origin);
		if (shape.record === undefined) problems.push(...shape.problems);
		else rows.push({ record: shape.record, origin });
	}
	return { rows, problems };
}

/** Where the cells of a row stand, by the names of its columns. */
export function originOf(row: CsvRow, header: readonly string[], file: string): Origin {
	return {
		file,
		place([column]) {
			const index = typeof column === 'string' ? header.indexOf(column) : -1;
			if (index === -1) return { line: row.line, column: 1, found: excerpt(JSON.stringify(row.source)) };
			return {
				line: row.line,
				column: columnOf(row, index),
				found: excerpt(JSON.stringify(row.cells[index] ?? '')),
			};
		},
	};
}

function wrongDelimiter({ cells, source }: CsvRow, file: string): Problem | undefined {
	const delimiter = /[;\t|]/.exec(source);
	if (cells.length > 1 || delimiter === null) return undefined;
	return headerProblem(file, delimiter.index + 1, {
		field: '',
		found: `${JSON.stringify(delimiter[0])} between the names of the columns`,
		expected: 'commas between the cells',
		remedy: 'save the file as comma-separated values',
	});
}

function columnProblems(header: CsvRow, known: readonly string[], file: string): readonly Problem[] {
	const absent = known.filter((name) => !header.cells.includes(name));
	const unknown = header.cells.flatMap((name, index) => {
		if (known.includes(name)) return [];
		const { found = '', expected, remedy } = unknownField(name, absent.length > 0 ? absent : known);
		return [headerProblem(file, columnOf(header, index), { field: name, found, expected, remedy })];
	});
	const missing = absent.map((name) =>
		headerProblem(file, 1, {
			field: name,
			found: 'no such column',
			expected: `the columns ${known.join(',')}`,
			remedy: `add the column ${name}, with empty cells where the value is unknown`,
		}),
	);
	return [...unknown, ...missing];
}

function headerProblem(
	file: string,
	column: number,
	finding: Pick<Problem, 'field' | 'found' | 'expected' | 'remedy'>,
): Problem {
	return { rule: 'csv', severity: 'error', file, line: 1, column, ...finding };
}
