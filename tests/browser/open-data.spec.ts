import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { examples } from '../../src/open-data/examples.ts';
import { base, dist } from '../built-site.ts';
import { feedFaults, parseFeed } from '../open-data/atom-feed.ts';
import { type ForeignDuckDb, foreignDuckDb } from './duckdb.ts';
import { models } from './published.ts';
import { expect, test } from './test.ts';

interface PublishedResult {
	readonly top1: number | null;
	readonly top5: number | null;
	readonly resolution: number | null;
}

const sum = (figures: readonly (number | null)[]) =>
	figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);

test.describe('DuckDB on a page of another origin', () => {
	test.describe.configure({ mode: 'default' });
	let duckdb: ForeignDuckDb;
	test.beforeAll(async ({ browser }) => {
		duckdb = await foreignDuckDb(browser);
	});
	test.afterAll(() => duckdb.close());

	test('asks for parts of a Parquet file, not for the whole', async ({ baseURL }) => {
		await duckdb.ask(`SELECT max(rank) FROM '${baseURL}${base}api/v1/models.parquet'`);
		await expect.poll(() => duckdb.requests).toContain(`206 GET ${base}api/v1/models.parquet`);
		expect(duckdb.requests).not.toContain(`200 GET ${base}api/v1/models.parquet`);
	});

	test('counts and sums the same results in Parquet, in CSV and in the documents of the models', async ({
		baseURL,
	}) => {
		const results = globSync('api/v1/models/*.json', { cwd: dist }).flatMap(
			(file): PublishedResult[] => JSON.parse(readFileSync(join(dist, file), 'utf8')).results,
		);
		for (const file of ['results.parquet', 'results.csv']) {
			const [row] = await duckdb.ask(
				`SELECT count(*) AS count, sum(top1) AS top1, sum(top5) AS top5, sum(resolution)::double AS pixels
				FROM '${baseURL}${base}api/v1/${file}'`,
			);
			expect(row?.count, file).toBe(results.length);
			expect(row?.top1, file).toBeCloseTo(sum(results.map(({ top1 }) => top1)), 4);
			expect(row?.top5, file).toBeCloseTo(sum(results.map(({ top5 }) => top5)), 4);
			expect(row?.pixels, file).toBe(sum(results.map(({ resolution }) => resolution)));
		}
	});

	test('counts and sums the same models in Parquet, in CSV and in JSON', async ({ baseURL }) => {
		for (const file of ['models.parquet', 'models.csv']) {
			const [row] = await duckdb.ask(
				`SELECT count(*) AS count, sum(params) AS params, sum(top1) AS top1, sum(rank)::double AS ranks
				FROM '${baseURL}${base}api/v1/${file}'`,
			);
			expect(row?.count, file).toBe(models.length);
			expect(row?.params, file).toBeCloseTo(sum(models.map(({ params }) => params)), 4);
			expect(row?.top1, file).toBeCloseTo(sum(models.map(({ top1 }) => top1)), 4);
			expect(row?.ranks, file).toBe(sum(models.map(({ rank }) => rank)));
		}
	});

	for (const { id, question } of examples(String).filter(({ language }) => language === 'SQL')) {
		test(`runs the example as printed: ${question}`, async ({ baseURL }) => {
			const example = examples((path) => `${baseURL}${base}${path}`).find((example) => example.id === id);
			const rows = await duckdb.ask(String(example?.code));
			expect(rows.length).toBeGreaterThan(0);
			for (const row of rows) expect(Object.values(row)).not.toContain(null);
		});
	}
});

/** What a program reads of the description of the API to find its files. */
const OpenApi = z.object({
	servers: z.array(z.object({ url: z.url() })).length(1),
	paths: z.record(
		z.string().startsWith('/'),
		z.object({
			get: z.object({
				parameters: z.array(z.object({ name: z.string(), example: z.string() })).default([]),
				responses: z.looseObject({ 200: z.object({ content: z.record(z.string(), z.unknown()) }) }),
			}),
		}),
	),
});
const Checksums = z.object({ url: z.url(), bytes: z.number(), sha256: z.string() });
const Index = z.object({ files: z.array(Checksums).min(1) });
const Croissant = z.object({
	conformsTo: z.literal('http://mlcommons.org/croissant/1.0'),
	distribution: z
		.array(z.object({ contentUrl: z.url(), contentSize: z.string(), sha256: z.string() }))
		.min(1),
	recordSet: z.array(z.object({ field: z.array(z.object({ name: z.string() })).min(1) })).min(1),
});
const Manifest = z.object({ archive: z.object({ bytes: z.number(), sha256: z.string() }) });

const published = (file: string): unknown => JSON.parse(readFileSync(join(dist, file), 'utf8'));
const openApi = OpenApi.parse(published('api/v1/openapi.json'));
const root = openApi.servers[0]?.url ?? '';
const sha256 = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');

/**
 * Schema of each document of the API and of the data, by the path of its file; null for what follows another standard,
 * and for the pages' own data, whose names say so by a hash.
 */
function schemaOf(file: string): string | null {
	const path = file.replace(/\.json$/, '');
	if (/^api\/v1\/(openapi$|schema\/)|^data\/croissant$/.test(path)) return null;
	if (/^data\/[\w-]+\.[0-9a-f]{8}$/.test(path)) return null;
	if (path.startsWith('api/v1/models/')) return 'model';
	if (path === 'data/snapshots/index') return 'snapshots';
	if (path.startsWith('data/snapshots/')) return 'snapshot';
	return path.slice(path.lastIndexOf('/') + 1);
}

test('every JSON document of the site is valid by its published schema', () => {
	const schemas = globSync('api/v1/schema/*.json', { cwd: dist }).map((file) =>
		z.looseObject({}).parse(published(file)),
	);
	const ajv = new Ajv2020({ strict: true, strictTuples: false, schemas });
	addFormats.default(ajv);
	const documents = globSync(['api/**/*.json', 'data/**/*.json'], { cwd: dist });
	expect(documents.length).toBeGreaterThan(models.length);
	const faults = documents.flatMap((file) => {
		const schema = schemaOf(file);
		if (schema === null) return [];
		const validate = ajv.getSchema(`${root}/api/v1/schema/${schema}.json`);
		if (!validate) return [`${file} has no schema`];
		return validate(published(file)) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`];
	});
	expect(faults.slice(0, 20)).toEqual([]);
});

test('the description of the API is valid, and each of its paths leads to a file of the type that it names', async ({
	request,
}) => {
	const validator = new Validator();
	for (const file of globSync('api/v1/schema/*.json', { cwd: dist })) {
		await validator.addSpecRef({ type: 'object' }, `${root}/${file}`);
	}
	expect(await validator.validate(join(dist, 'api/v1/openapi.json'))).toEqual({ valid: true });
	for (const [path, { get }] of Object.entries(openApi.paths)) {
		const address = get.parameters.reduce(
			(path, { name, example }) => path.replace(`{${name}}`, encodeURIComponent(example)),
			path,
		);
		expect(address).not.toMatch(/[{}]/);
		const response = await request.get(address);
		expect(response.status(), address).toBe(200);
		expect(Object.keys(get.responses[200].content), address).toContain(
			response.headers()['content-type']?.replace(/;.*/, ''),
		);
		expect(response.headers(), address).toHaveProperty('access-control-allow-origin', '*');
	}
});

test('every file has the size and the checksum that the index, the manifest and the Croissant file give it', async ({
	request,
}) => {
	const croissant = Croissant.parse(published('data/croissant.json'));
	const { archive } = Manifest.parse(published('data/manifest.json'));
	const listed = [
		...Index.parse(published('api/v1/index.json')).files,
		...croissant.distribution.map(({ contentUrl, contentSize, sha256 }) => ({
			url: contentUrl,
			bytes: Number.parseInt(contentSize, 10),
			sha256,
		})),
		{ url: `${root}/data/imagenet-ledger.zip`, ...archive },
	];
	for (const { url, bytes, sha256: sum } of listed) {
		const body = await (await request.get(new URL(url).pathname)).body();
		expect([body.length, sha256(body)], url).toEqual([bytes, sum]);
	}
});

test('every feed is valid Atom, at the address that it names', () => {
	const feeds = globSync('**/feed.xml', { cwd: dist });
	expect(feeds.length).toBeGreaterThan(1);
	for (const file of feeds) {
		const text = readFileSync(join(dist, file), 'utf8');
		expect(feedFaults(parseFeed(text)), file).toEqual([]);
		expect(text, file).toContain(`<link rel="self" type="application/atom+xml" href="${root}/${file}"/>`);
	}
});

test('the documentation prints the examples that the tests run', async ({ page }) => {
	await page.goto('/data/api/');
	const printed = await page.locator('main pre').allInnerTexts();
	const expected = examples((path) => `${root}/${path}`).map(({ code }) => code);
	expect(printed).toEqual(expect.arrayContaining(expected));
});
