import { expect, test } from 'vitest';
import { modelDocument, modelsDocument } from '../../src/open-data/documents.ts';
import { edition } from '../../src/open-data/edition.ts';
import { lantern, lanternEntry } from '../leaderboard/lantern.ts';
import { address } from './real-ledger.ts';

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

test('the hash is of what the ledger says: one figure more or less changes it, a warning does not', () => {
	const { hash } = edition(lantern);
	const [first, ...others] = lantern.entries;
	if (!first) throw new Error('no entries');
	const corrected = { ...lantern, entries: [{ ...first, top1: (first.top1 ?? 0) + 0.1 }, ...others] };
	expect(edition(corrected).hash).not.toBe(hash);
	const warned = { ...lantern, records: { ...lantern.records, warnings: [] } };
	expect(edition(warned).hash).toBe(hash);
});

test.for(['__proto__', 'constructor', '<script>alert(1)</script>', 'a,"b"\nc'])(
	'the hostile name %s stays a value',
	(name) => {
		const hostile = { ...lanternEntry('lantern-base'), name };
		const document: unknown = JSON.parse(JSON.stringify(modelDocument(hostile, lantern, address)));
		expect(document).toMatchObject({ name });
		expect(Object.getPrototypeOf({})).toBe(Object.prototype);
	},
);
