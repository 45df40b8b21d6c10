import { z } from 'zod';
import { numberCell, optionalCell } from '../records/fields.ts';

/** What each type of column holds. */
interface Values {
	text: string;
	number: number;
	whole: number;
	/** ISO, a month where the day is unknown. */
	date: string;
	flag: boolean;
	list: readonly string[];
}

export type ColumnType = keyof Values;

/** A column of a published table, described for people as well: the code book is made of these. */
export interface Column {
	readonly name: string;
	readonly type: ColumnType;
	/** Never empty. */
	readonly required: boolean;
	readonly meaning: string;
	/** Empty where there is none. */
	readonly unit: string;
	/** Where the value comes from. */
	readonly source: string;
}

type Value<C extends Column> = Values[C['type']] | (C['required'] extends true ? never : null);

/** A row that has the value that each column asks for. */
export type RowOf<Columns extends readonly Column[]> = {
	readonly [C in Columns[number] as C['name']]: Value<C>;
};

/** A table as it is published in several formats. */
export interface Table {
	readonly columns: readonly Column[];
	readonly rows: readonly Readonly<Record<string, Values[ColumnType] | null>>[];
}

/** Between the items of a list in a CSV cell. */
const listSeparator = ';';

/** A row as CSV holds it. */
export function cellsOf(row: Table['rows'][number], columns: readonly Column[]) {
	return Object.fromEntries(
		columns.map(({ name }) => {
			const value = row[name];
			return [name, Array.isArray(value) ? value.join(listSeparator) : value];
		}),
	);
}

const cells: Record<ColumnType, z.ZodType> = {
	text: z.string().min(1),
	number: numberCell(z.number()),
	whole: numberCell(z.int()),
	date: z.string().regex(/^\d{4}-\d\d(-\d\d)?$/),
	flag: z.enum(['true', 'false']).transform((text) => text === 'true'),
	list: z.string().transform((text) => (text === '' ? [] : text.split(listSeparator))),
};

/** Reads a row of CSV cells back into the values that it was written from. */
export function cellSchema(columns: readonly Column[]) {
	return z.strictObject(
		Object.fromEntries(
			columns.map(({ name, type, required }) => [name, required ? cells[type] : optionalCell(cells[type])]),
		),
	);
}
