import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { requestedRange } from './byte-range.ts';
import { headersFor, parseHeaderRules } from './header-rules.ts';

const contentTypes: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.parquet': 'application/vnd.apache.parquet',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
	'.zip': 'application/zip',
};
const compressible = /^text\/|[/+](json|xml)\b/;

/** Below this many bytes compression saves no packet. */
const worthCompressing = 1024;

const compress = {
	br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
	gzip: (body: Buffer) => promisify(gzip)(body),
};
type Encoding = keyof typeof compress;

interface StaticFile {
	readonly path: string;
	/** Of the bytes as they are on disk, in quotes. */
	readonly etag: string;
}

/**
 * Answers requests from a folder of built files as the hosts of static sites do: directory indexes, a redirect
 * to the trailing slash, 404.html, `_headers`, brotli and gzip, revalidation, parts of files. `base` is the path under
 * which the site was built, with a slash at both ends.
 */
export async function staticSite(root: string, base: string) {
	const rules = parseHeaderRules(await readFile(join(root, '_headers'), 'utf8').catch(() => ''));
	const compressed = new Map<string, Promise<Buffer>>();

	/** The bytes to send; each version of a file is compressed once. */
	function encoded(file: StaticFile, encoding: Encoding, body: Buffer): Promise<Buffer> {
		const key = `${encoding} ${file.etag} ${file.path}`;
		const bytes = compressed.get(key) ?? compress[encoding](body);
		compressed.set(key, bytes);
		return bytes;
	}

	async function sendFile(
		request: IncomingMessage,
		response: ServerResponse,
		file: StaticFile,
		path: string,
		status: number,
	) {
		const type = contentTypes[extname(file.path)] ?? 'application/octet-stream';
		response.setHeaders(new Map(Object.entries(defaultHeaders(path, type))));
		response.setHeaders(new Map(Object.entries(headersFor(path, rules))));
		response.setHeader('accept-ranges', 'bytes');
		response.setHeader('etag', file.etag);
		if (status === 200 && isKnown(file.etag, request.headers['if-none-match'])) {
			response.writeHead(304).end();
			return;
		}
		const whole = await readFile(file.path);
		const part = status === 200 ? partOf(request, file.etag, whole.length) : undefined;
		if (part === 'unsatisfiable') {
			sendText(response, 416, 'This file has no such bytes.', { 'content-range': `bytes */${whole.length}` });
			return;
		}
		let body: Buffer = whole;
		if (compressible.test(type) && whole.length >= worthCompressing) {
			response.setHeader('vary', 'accept-encoding');
			const encoding = part ? undefined : acceptedEncoding(request.headers['accept-encoding']);
			if (encoding !== undefined) {
				response.setHeader('content-encoding', encoding);
				// Other bytes than those on disk: what was fetched in this form cannot be continued by a range.
				response.setHeader('etag', `W/${file.etag}`);
				body = await encoded(file, encoding, whole);
			}
		}
		if (part) {
			response.setHeader('content-range', `bytes ${part.start}-${part.end}/${whole.length}`);
			body = whole.subarray(part.start, part.end + 1);
		}
		response.writeHead(part ? 206 : status, { 'content-length': body.length });
		response.end(request.method === 'HEAD' ? undefined : body);
	}

	async function answer(request: IncomingMessage, response: ServerResponse) {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			sendText(response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
			return;
		}
		const url = URL.parse(`http://localhost${request.url}`);
		const path = url && decodedPath(url);
		if (!url || path === undefined || path === null) {
			sendText(response, 400, 'This address cannot be read.');
			return;
		}
		if (`${path}/` === base) {
			response.writeHead(308, { location: base + url.search }).end();
			return;
		}
		const sitePath = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
		const found = sitePath === undefined ? undefined : await findFile(root, sitePath);
		if (found === 'folder') {
			response.writeHead(308, { location: `${url.pathname}/${url.search}` }).end();
		} else if (found !== undefined && sitePath !== undefined) {
			await sendFile(request, response, found, sitePath, 200);
		} else {
			const page = await findFile(root, '/404.html');
			if (page === undefined || page === 'folder') sendText(response, 404, 'There is no such page.');
			else await sendFile(request, response, page, '/404.html', 404);
		}
	}

	return (request: IncomingMessage, response: ServerResponse) => {
		answer(request, response).catch((error: unknown) => {
			console.error(error);
			if (response.headersSent) response.destroy();
			else sendText(response, 500, 'This page could not be read.');
		});
	};
}

/** The file for a path below the root, `'folder'` where a slash is missing at the end. */
async function findFile(root: string, path: string): Promise<StaticFile | 'folder' | undefined> {
	const target = join(root, path);
	if (!target.startsWith(root + sep) && target !== root) return undefined;
	if (path === '/_headers') return undefined;
	const wanted = path.endsWith('/') ? join(target, 'index.html') : target;
	const stats = await stat(wanted).catch(() => undefined);
	if (stats?.isDirectory()) {
		const index = await stat(join(wanted, 'index.html')).catch(() => undefined);
		return index?.isFile() ? 'folder' : undefined;
	}
	if (!stats?.isFile()) return undefined;
	return { path: wanted, etag: `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"` };
}

/** Whether the visitor has this version, in whatever encoding. */
function isKnown(etag: string, header: string | undefined): boolean {
	const known = header?.split(/,\s*/).map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
	return known.includes(etag) || known.includes('*');
}

/** The bytes that are asked for, unless they would continue another version of the file. */
function partOf({ method, headers }: IncomingMessage, etag: string, length: number) {
	const condition = headers['if-range'];
	if (method !== 'GET' || (condition !== undefined && condition !== etag)) return undefined;
	return requestedRange(headers.range, length);
}

/** Hashed files never change; everything else is revalidated. A `_headers` file may say otherwise. */
function defaultHeaders(path: string, type: string): Record<string, string> {
	return {
		'content-type': type,
		'cache-control': path.startsWith('/_astro/')
			? 'public, max-age=31536000, immutable'
			: 'public, max-age=0, must-revalidate',
	};
}

function acceptedEncoding(header: string | string[] | undefined): Encoding | undefined {
	const offered = String(header ?? '')
		.split(',')
		.filter((item) => !/;\s*q=0(\.0*)?\s*$/.test(item))
		.map((item) => item.replace(/;.*/, '').trim());
	if (offered.includes('br')) return 'br';
	return offered.includes('gzip') ? 'gzip' : undefined;
}

/** The path in plain characters, or nothing where it hides separators, a NUL or broken escapes. */
function decodedPath(url: URL): string | undefined {
	try {
		const path = decodeURIComponent(url.pathname);
		return /[\0\\]|\/\//.test(path) || /%2f/i.test(url.pathname) ? undefined : path;
	} catch {
		return undefined;
	}
}

function sendText(
	response: ServerResponse,
	status: number,
	text: string,
	headers: Record<string, string> = {},
) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
	response.end(`${text}\n`);
}
