import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { modelDocument } from '../../src/open-data/documents.ts';
import { dataFiles, indexDocument } from '../../src/open-data/files.ts';
import { jsonSchemas, schemaPath } from '../../src/open-data/json-schema.ts';
import { ModelDocument } from '../../src/open-data/schemas.ts';
import { address, realLedger } from './real-ledger.ts';

const schemas = jsonSchemas(address);
const ajv = new Ajv2020({
	strict: true,
	strictTuples: false,
	allErrors: true,
	schemas: [...schemas.values()],
});
addFormats.default(ajv);

/** What a validator that knows only the published schema says against a document. */
function complaints(name: string, document: unknown) {
	const validate = ajv.getSchema(address(schemaPath(name)));
	if (!validate) throw new Error(`no schema ${name}`);
	validate(document);
	return validate.errors ?? [];
}

const files = dataFiles(realLedger, address);

describe('published JSON Schema', () => {
	test.for(files.filter(({ schema }) => schema !== null))('$name is valid by it', ({ schema, body }) => {
		expect(complaints(String(schema), JSON.parse(String(body)))).toEqual([]);
	});

	test('index.json is valid by it', () => {
		expect(complaints('index', indexDocument(realLedger, files, address))).toEqual([]);
	});

	test('the document of every model is valid by it, and holds no field that it does not name', () => {
		const wrong = realLedger.entries.flatMap((entry) => {
			const document: unknown = JSON.parse(JSON.stringify(modelDocument(entry, realLedger, address)));
			const errors = complaints('model', document);
			const named = ModelDocument.safeParse(document);
			return errors.length > 0 || !isDeepStrictEqual(named.data, document)
				? [{ slug: entry.slug, errors, error: named.error?.message }]
				: [];
		});
		expect(wrong).toEqual([]);
	});

	test('every paper record is valid by paper.json', () => {
		for (const { slug, ...record } of realLedger.records.papers) {
			expect(complaints('paper', record), slug).toEqual([]);
		}
	});

	test.for([
		['a fraction of a percent too many', { top1: 100.1 }],
		['a figure as text', { top1: '91.0' }],
		['a date that is none', { date: '2022-13' }],
		['an unknown league', { league: 'friendly' }],
		['no slug', { slug: undefined }],
	] as const)('refuses %s', ([, change]) => {
		const [entry] = realLedger.entries;
		if (!entry) throw new Error('no entries');
		const document = { ...modelDocument(entry, realLedger, address), ...change };
		expect(complaints('model', JSON.parse(JSON.stringify(document)))).not.toEqual([]);
	});

	test('leaves room for fields of later editions', () => {
		const [entry] = realLedger.entries;
		if (!entry) throw new Error('no entries');
		const later = { ...modelDocument(entry, realLedger, address), somethingNew: 1 };
		expect(complaints('model', later)).toEqual([]);
	});
});
