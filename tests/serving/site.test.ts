import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/serving/listen.ts';
import { staticSite } from '../../src/serving/site.ts';

const longPage = `<!doctype html><title>Models</title>${'<p>ConvNeXt V2-Huge'.repeat(200)}`;
const files = {
	'index.html': '<!doctype html><title>Ledger</title>',
	'404.html': '<!doctype html><title>Not here</title>',
	'models/index.html': longPage,
	'api/v1/models.json': '{}',
	'_astro/page.abc123.js': 'export {};',
	'empty/file.txt': '',
	_headers: '/*\n  X-Everywhere: yes\n/api/*\n  Access-Control-Allow-Origin: *\n',
};

let root: string;
const servers: Listening[] = [];

/** Starts a server for the files and gives its port. */
async function start(base: string): Promise<number> {
	const listening = await listen(await staticSite(root, base));
	servers.push(listening);
	return listening.port;
}

/** A request as it is written: fetch would tidy the path and decompress the body. */
function get(
	port: number,
	path: string,
	headers: Record<string, string> = {},
	method = 'GET',
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> {
	return new Promise((done, fail) => {
		request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () =>
				done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
			);
		})
			.on('error', fail)
			.end();
	});
}

let port: number;
beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'ledger-site-'));
	for (const [name, text] of Object.entries(files)) {
		await mkdir(join(root, dirname(name)), { recursive: true });
		await writeFile(join(root, name), text);
	}
	port = await start('/');
});
afterAll(async () => {
	for (const { close } of servers) close();
	await rm(root, { recursive: true });
});

describe('the server of the built site', () => {
	test('answers a folder with its index page', async () => {
		const { status, headers, body } = await get(port, '/models/?q=x');
		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(body.toString()).toBe(longPage);
	});

	test('sends a folder without its slash on, query included', async () => {
		const { status, headers } = await get(port, '/models?q=a%20b');
		expect([status, headers.location]).toEqual([308, '/models/?q=a%20b']);
	});

	test.for(['/nothing', '/models/nothing/', '/empty/', '/empty', '/_headers', '/index.html/'])(
		'answers %s with the 404 page',
		async (path) => {
			const { status, body } = await get(port, path);
			expect([status, body.toString()]).toEqual([404, files['404.html']]);
		},
	);

	test.for([
		'/../package.json',
		'/%2e%2e/package.json',
		'/..%2fpackage.json',
		'/..\\package.json',
		'/%00',
		'/%zz',
		'//models/',
	])('gives nothing away for %s', async (path) => {
		const { status } = await get(port, path);
		expect([400, 404]).toContain(status);
	});

	test('compresses as the visitor accepts', async () => {
		const brotli = await get(port, '/models/', { 'accept-encoding': 'gzip, deflate, br' });
		expect(brotli.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(brotli.body).toString()).toBe(longPage);
		const gzip = await get(port, '/models/', { 'accept-encoding': 'gzip, br;q=0' });
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(gzip.body).toString()).toBe(longPage);
		expect(gzip.headers.vary).toBe('accept-encoding');
	});

	test('answers with 304 what the visitor already has', async () => {
		const { headers } = await get(port, '/models/');
		const again = await get(port, '/models/', { 'if-none-match': `"other", ${headers.etag}` });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	test('answers a known version with 304 in whatever encoding it was sent', async () => {
		const { headers } = await get(port, '/models/', { 'accept-encoding': 'br' });
		expect(headers.etag).toMatch(/^W\/"/);
		expect((await get(port, '/models/', { 'if-none-match': String(headers.etag) })).status).toBe(304);
	});

	test('sends the part of a file that is asked for, as it is on disk', async () => {
		const whole = await get(port, '/models/');
		expect(whole.headers['accept-ranges']).toBe('bytes');
		const part = await get(port, '/models/', { range: 'bytes=5-9', 'accept-encoding': 'br' });
		expect([part.status, part.body.toString()]).toEqual([206, longPage.slice(5, 10)]);
		expect(part.headers).toMatchObject({
			'content-range': `bytes 5-9/${longPage.length}`,
			'content-length': '5',
			etag: whole.headers.etag,
		});
		expect(part.headers).not.toHaveProperty('content-encoding');
		expect((await get(port, '/models/', { range: 'bytes=-4' })).body.toString()).toBe(longPage.slice(-4));
	});

	test('says with 416 how long a file is that has no such bytes', async () => {
		const { status, headers } = await get(port, '/models/', { range: 'bytes=99999-' });
		expect([status, headers['content-range']]).toEqual([416, `bytes */${longPage.length}`]);
	});

	test('continues a download only of the same version, else sends the whole file', async () => {
		const { etag } = (await get(port, '/models/')).headers;
		const same = await get(port, '/models/', { range: 'bytes=5-', 'if-range': String(etag) });
		expect([same.status, same.body.toString()]).toEqual([206, longPage.slice(5)]);
		for (const other of ['"other"', `W/${etag}`, 'Tue, 24 Nov 2026 00:00:00 GMT']) {
			const { status, body } = await get(port, '/models/', { range: 'bytes=5-', 'if-range': other });
			expect([status, body.toString()], other).toEqual([200, longPage]);
		}
	});

	test('gives no part of a page that says what is missing, and none to HEAD', async () => {
		expect((await get(port, '/nothing', { range: 'bytes=0-1' })).status).toBe(404);
		const head = await get(port, '/models/', { range: 'bytes=0-1' }, 'HEAD');
		expect([head.status, head.headers['content-length']]).toEqual([200, String(longPage.length)]);
	});

	test('serves a changed file at once', async () => {
		const before = await get(port, '/api/v1/models.json');
		await writeFile(join(root, 'api/v1/models.json'), '{"count":1}');
		const { status, body } = await get(port, '/api/v1/models.json', {
			'if-none-match': String(before.headers.etag),
		});
		expect([status, body.toString()]).toEqual([200, '{"count":1}']);
	});

	test('keeps hashed files for ever and asks again for pages', async () => {
		expect((await get(port, '/_astro/page.abc123.js')).headers['cache-control']).toContain('immutable');
		expect((await get(port, '/')).headers['cache-control']).toContain('must-revalidate');
	});

	test('sends the headers of the _headers file', async () => {
		expect((await get(port, '/')).headers).toMatchObject({ 'x-everywhere': 'yes' });
		expect((await get(port, '/')).headers).not.toHaveProperty('access-control-allow-origin');
		expect((await get(port, '/api/v1/models.json')).headers).toHaveProperty(
			'access-control-allow-origin',
			'*',
		);
	});

	test('answers HEAD without a body and refuses to be written to', async () => {
		const head = await get(port, '/models/', {}, 'HEAD');
		expect([head.status, head.body.length]).toEqual([200, 0]);
		expect(head.headers['content-length']).toBe(String(Buffer.byteLength(longPage)));
		expect((await get(port, '/', {}, 'POST')).status).toBe(405);
	});

	test('serves below a base path only', async () => {
		const underBase = await start('/ledger/');
		expect((await get(underBase, '/ledger/')).body.toString()).toBe(files['index.html']);
		expect((await get(underBase, '/ledger?q=x')).headers.location).toBe('/ledger/?q=x');
		expect((await get(underBase, '/ledger/models')).headers.location).toBe('/ledger/models/');
		expect((await get(underBase, '/models/')).status).toBe(404);
	});
});
