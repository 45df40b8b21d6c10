import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFiles } from '../../src/open-data/files.ts';
import { modelColumns, modelRows } from '../../src/open-data/models.ts';
import { parquet } from '../../src/open-data/parquet.ts';
import { resultRows } from '../../src/open-data/results.ts';
import { ask } from './duckdb.ts';
import { address, realLedger } from './real-ledger.ts';

const files = dataFiles(realLedger, address);
let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-parquet-'));
	for (const { name, body } of files) await writeFile(at(name), body);
});
afterAll(() => rm(folder, { recursive: true }));

const results = resultRows(realLedger.entries);
const models = modelRows(realLedger.entries, address);

/** The sum of a column, of what is there. */
const sum = (values: readonly (number | null)[]): number =>
	values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe('DuckDB', () => {
	test.for(['results.parquet', 'results.csv'])('counts and sums %s as the records do', async (name) => {
		const [row] = await ask(
			`select count(*)::int as count, count(top1)::int as with_top1, sum(top1) as top1, sum(top5) as top5,
			sum(resolution)::double as pixels, count(distinct model)::int as models from '${at(name)}'`,
		);
		expect(row).toMatchObject({
			count: results.length,
			with_top1: results.filter(({ top1 }) => top1 !== null).length,
			models: new Set(results.map(({ model }) => model)).size,
			pixels: sum(results.map(({ resolution }) => resolution)),
		});
		expect(row?.top1).toBeCloseTo(sum(results.map(({ top1 }) => top1)), 4);
		expect(row?.top5).toBeCloseTo(sum(results.map(({ top5 }) => top5)), 4);
	});

	test('finds every cell of results.csv in results.parquet', async () => {
		const columns =
			'model, checkpoint, benchmark, top1, top5, resolution, protocol, inference, evidence, arxiv, source, "where"';
		const csv = `read_csv('${at('results.csv')}', all_varchar = true)`;
		const [row] = await ask(
			`with typed as (select ${columns}, strftime(date, '%Y-%m-%d')[:if(datePrecision = 'month', 7, 10)] as date
				from '${at('results.parquet')}'),
			cells as (select ${columns.replace('top1, top5, resolution', 'top1::double as top1, top5::double as top5, resolution::int as resolution')}, date from ${csv})
			select (select count(*) from (select * from typed except all select * from cells))::int as only_typed,
				(select count(*) from (select * from cells except all select * from typed))::int as only_cells`,
		);
		expect(row).toEqual({ only_typed: 0, only_cells: 0 });
	});

	test('reads models.parquet as it was written, lists as lists', async () => {
		const rows = await ask(`select * from '${at('models.parquet')}'`);
		expect(
			rows.map(({ date, datePrecision, ...row }) => ({
				...row,
				date: date instanceof Date && date.toISOString().slice(0, datePrecision === 'month' ? 7 : 10),
			})),
		).toEqual(models);
	});

	test('sees dates as dates, figures as doubles, ranks as whole numbers', async () => {
		const described = await ask(`describe select * from '${at('models.parquet')}'`);
		const types = Object.fromEntries(described.map((row) => [row.column_name, row.column_type]));
		const expected = {
			text: 'VARCHAR',
			number: 'DOUBLE',
			whole: 'INTEGER',
			date: 'DATE',
			flag: 'BOOLEAN',
			list: 'VARCHAR[]',
		};
		expect(types).toEqual({
			...Object.fromEntries(modelColumns.map(({ name, type }) => [name, expected[type]])),
			datePrecision: 'VARCHAR',
		});
	});

	test.for(['results.parquet', 'models.parquet'])('finds statistics in %s, and the edition', async (name) => {
		const chunks = await ask(
			`select path_in_schema, compression, stats_min_value, stats_max_value from parquet_metadata('${at(name)}')`,
		);
		for (const chunk of chunks) {
			expect(chunk.compression).toBe('ZSTD');
			expect(chunk.stats_min_value, String(chunk.path_in_schema)).not.toBeNull();
		}
		const pairs = await ask(
			`select decode(key) as key, decode(value) as value from parquet_kv_metadata('${at(name)}')`,
		);
		expect(pairs).toContainEqual({ key: 'updated', value: realLedger.updated });
	});
});

test('an empty table is a Parquet file with its columns', async () => {
	await writeFile(at('empty.parquet'), parquet({ columns: modelColumns, rows: [] }, {}));
	expect(await ask(`select * from '${at('empty.parquet')}'`)).toEqual([]);
	expect(await ask(`describe select slug, date, checkpoints from '${at('empty.parquet')}'`)).toHaveLength(3);
});

const bodyOf = (file: string) => files.find(({ name }) => name === file)?.body ?? '';

test('results.parquet weighs at most 250 kB', () => {
	expect(bodyOf('results.parquet').length).toBeGreaterThan(0);
	expect(bodyOf('results.parquet').length).toBeLessThan(250_000);
});

test('models.json weighs at most 120 kB in Brotli', () => {
	expect(bodyOf('models.json').length).toBeGreaterThan(0);
	expect(brotliCompressSync(bodyOf('models.json')).length).toBeLessThan(120_000);
});
