import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/leaderboard/csv.ts';
import { type Column, cellSchema, type Table } from '../../src/open-data/columns.ts';
import { modelColumns, modelRows } from '../../src/open-data/models.ts';
import { resultColumns, resultRows } from '../../src/open-data/results.ts';
import { tableCsv } from '../../src/open-data/table-csv.ts';
import { address, realLedger } from './real-ledger.ts';

function readBack(text: string, columns: readonly Column[]) {
	const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
		header: true,
		delimiter: ',',
		skipEmptyLines: true,
	});
	expect(errors).toEqual([]);
	expect(meta.fields).toEqual(columns.map(({ name }) => name));
	const schema = cellSchema(columns);
	return data.map((row) => schema.parse(row));
}

describe('CSV of the records in data/', () => {
	test('results.csv reads back to the same results, each once', () => {
		const rows = resultRows(realLedger.entries);
		expect(rows).toHaveLength(realLedger.entries.flatMap(({ results }) => results).length);
		expect(readBack(tableCsv({ columns: resultColumns, rows }), resultColumns)).toEqual(rows);
	});

	test('models.csv reads back to the same models', () => {
		const rows = modelRows(realLedger.entries, address);
		expect(readBack(tableCsv({ columns: modelColumns, rows }), modelColumns)).toEqual(rows);
	});

	test('every claim of the records is among the results, with its figures', () => {
		const rows = resultRows(realLedger.entries);
		const claims = realLedger.records.papers.flatMap(({ models }) =>
			models.flatMap(({ slug, results }) =>
				results.map(({ benchmark, top1 = null, top5 = null }) => [slug, benchmark, top1, top5].join()),
			),
		);
		const found = rows
			.filter(({ evidence }) => evidence === 'claim')
			.map(({ model, benchmark, top1, top5 }) => [model, benchmark, top1, top5].join());
		expect(found.sort()).toEqual(claims.sort());
	});
});

describe('CSV', () => {
	test.for(['=HYPERLINK("https://evil.test")', '+1', '-1', '@SUM(A1)', '\tx'])(
		'a cell %s does not run as a formula',
		(name) => {
			const [, row] = csv(['name'], [{ name }]).split('\r\n');
			expect(row?.replace(/^"/, '').startsWith("'")).toBe(true);
		},
	);

	test('separators, quotes and line breaks stay inside their cell', () => {
		const name = 'a,"b"\nc;d';
		expect(Papa.parse(csv(['name'], [{ name }]).trimEnd(), { header: true }).data).toEqual([{ name }]);
	});

	test('lists, flags and what is missing come back as they were', () => {
		const columns = [
			{ name: 'list', type: 'list', required: true, meaning: '', unit: '', source: '' },
			{ name: 'flag', type: 'flag', required: true, meaning: '', unit: '', source: '' },
			{ name: 'number', type: 'number', required: false, meaning: '', unit: '', source: '' },
		] as const;
		const table: Table = {
			columns,
			rows: [
				{ list: [], flag: false, number: null },
				{ list: ['a', 'b'], flag: true, number: 0 },
			],
		};
		expect(readBack(tableCsv(table), columns)).toEqual(table.rows);
	});
});
