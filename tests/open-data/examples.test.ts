import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelDocument } from '../../src/open-data/documents.ts';
import { examples } from '../../src/open-data/examples.ts';
import { dataFiles, json } from '../../src/open-data/files.ts';
import { type Listening, listen } from '../../src/serving/listen.ts';
import { staticSite } from '../../src/serving/site.ts';
import { ask } from './duckdb.ts';
import { address, realLedger } from './real-ledger.ts';

let folder = '';
let server: Listening;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-examples-'));
	const api = join(folder, 'api/v1');
	await mkdir(join(api, 'models'), { recursive: true });
	for (const { name, body } of dataFiles(realLedger, address)) await writeFile(join(api, name), body);
	const [first] = realLedger.entries;
	if (!first) throw new Error('no entries');
	await writeFile(join(api, `models/${first.slug}.json`), json(modelDocument(first, realLedger, address)));
	server = await listen(await staticSite(folder, '/'));
});
afterAll(async () => {
	server.close();
	await rm(folder, { recursive: true });
});

/** The examples as the page prints them, but for where the site is. */
const printed = (language: string, root: string) =>
	examples((path) => `${root}/${path}`).filter((example) => example.language === language);
const ids = (language: string) => printed(language, '').map(({ id }) => id);

async function run(program: string, args: readonly string[]): Promise<string> {
	const { stdout } = await promisify(execFile)(program, args, { cwd: folder });
	return stdout;
}

describe('an example in the documentation runs as printed', () => {
	test.for(ids('JavaScript'))('JavaScript: %s', async (id) => {
		const example = printed('JavaScript', `http://localhost:${server.port}`).find(
			(example) => example.id === id,
		);
		const said = await run(process.execPath, ['--input-type=module', '--eval', String(example?.code)]);
		expect(said).toMatch(/\d+(\.\d+)?/);
		expect(said).not.toMatch(/undefined|NaN/);
	});

	test.for(ids('SQL'))('DuckDB: %s', async (id) => {
		const example = printed('SQL', folder).find((example) => example.id === id);
		const rows = await ask(String(example?.code));
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) expect(Object.values(row)).not.toContain(null);
	});
});

test('the JavaScript example names the model that the ledger puts first', async () => {
	const [best] = realLedger.entries
		.filter(({ league, tier, params }) => league === 'supervised' && tier === 'none' && (params ?? 31) <= 30)
		.flatMap(({ name, measured }) => (measured?.top1 ? [{ name, top1: measured.top1 }] : []))
		.sort((a, b) => b.top1 - a.top1);
	const example = printed('JavaScript', `http://localhost:${server.port}`)[0];
	const said = await run(process.execPath, ['--input-type=module', '--eval', String(example?.code)]);
	expect(said).toContain(`${best?.name}: ${best?.top1} %`);
});

test('DuckDB finds what the records say are the highest measurements', async () => {
	const example = printed('SQL', folder).find(({ id }) => id === 'duckdb');
	const rows = await ask(String(example?.code));
	const highest = realLedger.entries
		.flatMap(({ results }) => results)
		.filter(({ benchmark, evidence }) => benchmark === 'imagenet-val' && evidence === 'measurement')
		.map(({ top1 }) => top1 ?? 0)
		.sort((a, b) => b - a);
	expect(rows.map(({ top1 }) => top1)).toEqual(highest.slice(0, 10));
});
