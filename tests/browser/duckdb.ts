import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { bundle } from '../../src/build/inline-script.ts';
import { listen } from '../../src/serving/listen.ts';
import { staticSite } from '../../src/serving/site.ts';

const program = fileURLToPath(new URL('duckdb-in-page.ts', import.meta.url));
const packaged = dirname(fileURLToPath(import.meta.resolve('@duckdb/duckdb-wasm')));

/** DuckDB on a blank page of another origin, as somebody else's notebook in a browser has it. */
export interface ForeignDuckDb {
	/** The rows of a query, which reads files by their addresses. */
	readonly ask: (sql: string) => Promise<readonly Record<string, unknown>[]>;
	/** What it asked other hosts for: `206 GET /api/v1/results.parquet`. */
	readonly requests: readonly string[];
	readonly close: () => Promise<void>;
}

/**
 * The version of DuckDB is the last whose package reads Parquet by itself: later ones, like the one for Node over HTTP,
 * fetch that part from a host of their own, and tests must need no network.
 */
export async function foreignDuckDb(browser: Browser): Promise<ForeignDuckDb> {
	const files = await staticSite(packaged, '/');
	const server = await listen((request, response) => {
		if (request.url !== '/') files(request, response);
		else response.setHeader('content-type', 'text/html').end('<!doctype html><title>DuckDB</title>');
	});
	const context = await browser.newContext();
	const requests: string[] = [];
	context.on('response', (response) => {
		const { origin, pathname } = new URL(response.url());
		if (origin === home) return;
		requests.push(`${response.status()} ${response.request().method()} ${pathname}`);
	});
	const home = `http://localhost:${server.port}`;
	const page = await context.newPage();
	await page.goto(home);
	await page.addScriptTag({ content: await bundle(program) });
	return {
		ask: async (sql) => JSON.parse(await page.evaluate((sql) => window.ask(sql), sql)),
		requests,
		close: async () => {
			await context.close();
			server.close();
		},
	};
}
