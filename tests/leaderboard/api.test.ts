import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv, modelDocument, modelsDocument, resultColumns, resultRows } from '../../src/leaderboard/api.ts';
import { lantern, lanternEntry } from './lantern.ts';

const address = (path: string) => `https://ledger.test/${path}`;

test('models.json has every entry once, in the order of the ledger', () => {
	const { models, count, updated } = modelsDocument(lantern, address);
	expect(models.map(({ slug }) => slug)).toEqual(lantern.entries.map(({ slug }) => slug));
	expect(count).toBe(models.length);
	expect(updated).toBe(lantern.updated);
});

test('a model’s own document says what the index says of it, and its results', () => {
	const entry = lanternEntry('lantern-base');
	const index = modelsDocument(lantern, address).models.find(({ slug }) => slug === entry.slug);
	const document = modelDocument(entry, lantern, address);
	expect(document).toMatchObject({ ...index });
	expect(document.results).toHaveLength(entry.results.length);
	expect(document.results.every(({ receipt }) => receipt.source.startsWith('https://'))).toBe(true);
});

test('the CSV reads back to the same rows', () => {
	const rows = resultRows(lantern.entries);
	const back = Papa.parse<Record<string, string>>(csv(resultColumns, rows), {
		header: true,
		skipEmptyLines: true,
	});
	expect(back.errors).toEqual([]);
	expect(back.meta.fields).toEqual([...resultColumns]);
	expect(back.data).toEqual(
		rows.map((row) =>
			Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')])),
		),
	);
});

describe('a hostile name', () => {
	test.for(['=HYPERLINK("https://evil.test")', '+1', '-1', '@SUM(A1)', '\tx'])(
		'%s does not run as a formula',
		(name) => {
			const [, row] = csv(['name'], [{ name }]).split('\r\n');
			expect(row?.replace(/^"/, '').startsWith("'")).toBe(true);
		},
	);

	test.for(['__proto__', 'constructor', '<script>alert(1)</script>', 'a,"b"\nc'])(
		'%s stays a value',
		(name) => {
			const document: unknown = JSON.parse(
				JSON.stringify(modelDocument({ ...lanternEntry('lantern-base'), name }, lantern, address)),
			);
			expect(document).toMatchObject({ name });
			expect(Object.getPrototypeOf({})).toBe(Object.prototype);
			expect(Papa.parse(csv(['name'], [{ name }]).trimEnd(), { header: true }).data).toEqual([{ name }]);
		},
	);
});
