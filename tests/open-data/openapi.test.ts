import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../src/open-data/files.ts';
import { jsonSchemas, schemaPath } from '../../src/open-data/json-schema.ts';
import { openApi } from '../../src/open-data/openapi.ts';
import { lantern } from '../leaderboard/lantern.ts';
import { address, publisher } from './real-ledger.ts';

const files = dataFiles(lantern, address);
const description = openApi(lantern, files, publisher);

describe('the OpenAPI description', () => {
	test('is valid OpenAPI 3.1', async () => {
		const validator = new Validator();
		// It follows references inside other documents wrongly; the schemas have a test of their own.
		for (const name of jsonSchemas(address).keys()) {
			await validator.addSpecRef({ type: 'object' }, address(schemaPath(name)));
		}
		expect(await validator.validate(structuredClone(description))).toEqual({ valid: true });
		expect(validator.version).toBe('3.1');
	});

	test('names every file of the API', () => {
		expect(Object.keys(description.paths)).toEqual(
			expect.arrayContaining(files.map(({ name }) => `/api/v1/${name}`)),
		);
	});

	test('refers to schemas that are published', () => {
		const references = JSON.stringify(description).match(/(?<="\$ref":")[^"]+/g) ?? [];
		const published = [...jsonSchemas(address).values()].map((schema) => '$id' in schema && schema.$id);
		expect(references.length).toBeGreaterThan(0);
		expect(references.filter((reference) => !published.includes(reference))).toEqual([]);
	});

	test('gives each operation a name of its own', () => {
		const ids = Object.values(description.paths).map(({ get }) => get.operationId);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
