import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFor, parseHeaderRules } from '../../src/serving/header-rules.ts';
import { dist } from '../built-site.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './test.ts';

const rules = parseHeaderRules(readFileSync(join(dist, '_headers'), 'utf8'));
const paths = globSync('**/*.*', { cwd: dist }).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
const isPage = (path: string) => /(\/|\.html)$/.test(path);

test('no page may be framed but those that are made for it', () => {
	const framed = paths
		.filter(isPage)
		.filter(
			(path) => !headersFor(path, rules)['content-security-policy']?.includes("frame-ancestors 'none'"),
		);
	expect(framed.length).toBeGreaterThan(0);
	expect(framed.filter((path) => !path.startsWith('/embed/'))).toEqual([]);
});

test('no file gets a header from two rules, which some hosts would join', () => {
	const faults = paths.flatMap((path) => {
		const names = rules
			.filter(({ matches }) => matches(path))
			.flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()));
		return new Set(names).size === names.length ? [] : [path];
	});
	expect(faults.slice(0, 20)).toEqual([]);
});

test('only files with a hash in their name are kept without asking again', () => {
	const kept = paths.filter((path) => headersFor(path, rules)['cache-control']?.includes('immutable'));
	expect(kept.length).toBeGreaterThan(0);
	expect(kept.filter((path) => !/[.-][\w-]{8}\.\w+$/.test(path))).toEqual([]);
});

test('a page of every type comes with the headers of a host', async ({ request }) => {
	for (const path of pageTypes) {
		expect((await request.get(path)).headers(), path).toMatchObject({
			'strict-transport-security': expect.stringContaining('max-age='),
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'strict-origin-when-cross-origin',
			'permissions-policy': expect.stringContaining('camera=()'),
			'cache-control': expect.stringContaining('must-revalidate'),
		});
	}
});
