import { zstdCompressSync } from 'node:zlib';
import { type ColumnSource, parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { Column, ColumnType, Table } from './columns.ts';

/** What a Parquet file says of itself. */
export type KeyValues = Readonly<Record<string, string>>;

const scalars: Record<
	Exclude<ColumnType, 'list'>,
	Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'>
> = {
	text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
	number: { type: 'DOUBLE' },
	whole: { type: 'INT32' },
	date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
	flag: { type: 'BOOLEAN' },
};

/**
 * A table as one Parquet file: text, doubles, whole numbers, dates, booleans and lists, with statistics, compressed
 * with Zstandard. A month is held as its first day, and a further column says `day` or `month`.
 */
export function parquet({ columns, rows }: Table, about: KeyValues): Uint8Array<ArrayBuffer> {
	const parts = columns.flatMap((column) => partsOf(column, rows));
	return new Uint8Array(
		parquetWriteBuffer({
			columnData: parts.map(({ data }) => data),
			schema: [{ name: 'root', num_children: parts.length }, ...parts.flatMap(({ schema }) => schema)],
			codec: 'ZSTD',
			compressors: { ZSTD: zstdCompressSync },
			rowGroupSize: Math.max(1, rows.length),
			kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
			createdBy: 'ImageNet Ledger (hyparquet-writer)',
		}),
	);
}

interface Part {
	readonly data: ColumnSource;
	/** The column's elements, parents before children. */
	readonly schema: readonly SchemaElement[];
}

function partsOf({ name, type, required }: Column, rows: Table['rows']): readonly Part[] {
	const values = rows.map((row) => row[name] ?? null);
	const repetition_type = required ? 'REQUIRED' : 'OPTIONAL';
	if (type === 'list') {
		return [
			{
				data: { name, data: values },
				schema: [
					{ name, repetition_type, converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
					{ name: 'list', repetition_type: 'REPEATED', num_children: 1 },
					{ name: 'element', repetition_type: 'REQUIRED', ...scalars.text },
				],
			},
		];
	}
	if (type === 'date') {
		const precision = precisionOf(name);
		const texts = values.map((value) => (value === null ? null : String(value)));
		return [
			{
				data: { name, data: texts.map((text) => (text === null ? null : firstDay(text))) },
				schema: [{ name, repetition_type, ...scalars.date }],
			},
			{
				data: { name: precision, data: texts.map((text) => text && (isMonth(text) ? 'month' : 'day')) },
				schema: [{ name: precision, repetition_type, ...scalars.text }],
			},
		];
	}
	return [{ data: { name, data: values }, schema: [{ name, repetition_type, ...scalars[type] }] }];
}

/** The column that says how exactly a date is known. */
export const precisionOf = (column: string): string => `${column}Precision`;

const isMonth = (date: string): boolean => date.length === 'yyyy-mm'.length;

const firstDay = (date: string): Date => new Date(`${isMonth(date) ? `${date}-01` : date}T00:00:00Z`);
