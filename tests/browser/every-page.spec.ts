import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { base, dist } from '../built-site.ts';
import { expect, test } from './test.ts';

/** A built page with what other pages may want of it. */
interface BuiltPage {
	/** As it stands in an address: `/models/coca/`. */
	readonly path: string;
	readonly html: string;
	readonly ids: ReadonlySet<string>;
	/** What it names, each once. */
	readonly links: ReadonlySet<string>;
}

/** Read once, by the one process that runs the tests of this file. */
let pages: Promise<BuiltPage[]> | undefined;
const builtPages = () => (pages ??= readPages());
test.describe.configure({ mode: 'default' });

async function readPages(): Promise<BuiltPage[]> {
	const pages: BuiltPage[] = [];
	for await (const file of glob('**/*.html', { cwd: dist })) {
		const html = await readFile(join(dist, file), 'utf8');
		const [ids, links] = [new Set<string>(), new Set<string>()];
		for (const [, name, value = ''] of html.matchAll(/\s(id|href|src)="([^"]*)"/g))
			(name === 'id' ? ids : links).add(value.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
		pages.push({ path: `/${file.replace(/index\.html$/, '')}`, html, ids, links });
	}
	return pages;
}

const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

/** What is wrong with a link from one page, as it would be told to its author; nothing if it leads somewhere. */
function fault(link: string, from: BuiltPage, pages: ReadonlyMap<string, BuiltPage>): string | undefined {
	const url = URL.parse(link, `http://site.invalid${base}${from.path.slice(1)}`);
	if (url === null) return 'is no address';
	if (url.protocol === 'http:' && url.host !== 'site.invalid') return 'is not https';
	if (url.host !== 'site.invalid') return undefined;
	if (!url.pathname.startsWith(base)) return 'leads out of the site';
	const path = decodeURIComponent(url.pathname.slice(base.length - 1));
	const page = pages.get(path);
	if (page === undefined)
		return existsSync(join(dist, path)) && !path.endsWith('/') ? undefined : 'leads nowhere';
	const id = decodeURIComponent(url.hash.slice(1));
	return id === '' || page.ids.has(id) ? undefined : 'names no part of that page';
}

test('every link and file that a page names is there', async () => {
	const pages = new Map((await builtPages()).map((page) => [page.path, page]));
	const faults = new Map<string, string>();
	// From the root a link leads to the same place on every page.
	const seen = new Set<string>();
	for (const page of pages.values()) {
		for (const link of page.links) {
			if (seen.has(link)) continue;
			if (link.startsWith('/')) seen.add(link);
			const wrong = fault(link, page, pages);
			// The query does not matter: one line for each place that is not there.
			if (wrong !== undefined)
				faults.set(`${link.replace(/\?[^#]*/, '')} ${wrong}`, `${link} on ${page.path}`);
		}
	}
	expect(Object.fromEntries(faults)).toEqual({});
});

test('every page asks for its typeface early: one that comes late is not shown', async () => {
	const face = `${base}fonts/ledger-sans.woff2`;
	const without = (await builtPages()).filter(
		({ html }) => !html.includes(`<link rel="preload" href="${face}"`),
	);
	expect(without.map(({ path }) => path)).toEqual([]);
});

test('every page is ASCII: one other sign, and a browser keeps the whole document at twice the size', async () => {
	const others = (await builtPages()).flatMap(({ path, html }) => {
		const at = html.search(/[\u0080-\uffff]/);
		return at < 0 ? [] : [`${path}: ${html.slice(Math.max(0, at - 30), at + 30)}`];
	});
	expect(others).toEqual([]);
});

/** The pages that ask to be found. */
const indexed = async () =>
	(await builtPages()).filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'));

test('every page for search engines has a title and a description of its own, and one first heading', async () => {
	const [titles, descriptions] = [new Map<string, string>(), new Map<string, string>()];
	const faults = (await indexed()).flatMap(({ path, html }) => {
		const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
		const description = /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? '';
		const [titled, described] = [titles.get(title), descriptions.get(description)];
		titles.set(title, path);
		descriptions.set(description, path);
		return [
			...(title === '' ? [`${path} has no title`] : []),
			...(titled === undefined ? [] : [`${path} has the title of ${titled}: ${title}`]),
			...(description === '' ? [`${path} has no description`] : []),
			...(described === undefined ? [] : [`${path} has the description of ${described}: ${description}`]),
			...(html.match(/<h1[\s>]/g)?.length === 1 ? [] : [`${path} needs exactly one h1`]),
		];
	});
	expect(faults.slice(0, 50)).toEqual([]);
});

test('no page shows what only a program would say', async () => {
	const faults = (await builtPages()).flatMap(({ path, html }) => {
		const text = html
			.replace(/<(script|style|pre|code)\b[\s\S]*?<\/\1>/g, '')
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ');
		return [...text.matchAll(/\b(?:undefined|NaN|null)\b|\[object |Infinity/g)].map(
			({ index }) => `${path}: ${text.slice(Math.max(0, index - 40), index + 50)}`,
		);
	});
	expect(faults.slice(0, 50)).toEqual([]);
});

test('the sitemap lists every page that asks to be found, and no other', async () => {
	expect(read('robots.txt')).toMatch(/^Sitemap: https:\/\/.+\/sitemap-index\.xml$/m);
	const parts = [...read('sitemap-index.xml').matchAll(/<loc>[^<]*\/([^/<]+)<\/loc>/g)].map(
		([, name]) => name ?? '',
	);
	const listed = parts.flatMap((part) =>
		[...read(part).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? ''),
	);
	const canonical = (await indexed()).map(
		({ html }) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '',
	);
	expect(listed.toSorted()).toEqual(canonical.toSorted());
});

test('every page shows an image of its own size where its link is pasted', async () => {
	const faults = (await indexed()).flatMap(({ path, html }) => {
		const image = /<meta property="og:image" content="https:\/\/[^/]+(\/[^"]+)"/
			.exec(html)?.[1]
			?.slice(base.length);
		if (!image || !existsSync(join(dist, image))) return [`${path} has no image`];
		const bytes = readFileSync(join(dist, image));
		const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
		return width === 1200 && height === 630 ? [] : [`${image} has ${width} x ${height} pixels`];
	});
	expect(faults.slice(0, 20)).toEqual([]);
});

test('every model, paper and frontier page has a preview of its own', async () => {
	const shared = (await indexed())
		.filter(({ path }) => /^\/(models|papers|best)\//.test(path))
		.filter(({ html }) => html.includes('/previews/index.png"'));
	expect(shared.map(({ path }) => path)).toEqual([]);
});

test('linked data parses, and says what it is about', async () => {
	const types = new Map<string, Set<string>>();
	for (const { path, html } of await indexed()) {
		const folder = path.split('/').slice(1, -2).join('/');
		for (const [, text = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
			const data: { '@context'?: unknown; '@type'?: string } = JSON.parse(text);
			expect(data['@context'], path).toBeDefined();
			types.set(folder, (types.get(folder) ?? new Set()).add(data['@type'] ?? ''));
		}
	}
	expect(types.get('')).toContain('WebSite');
	expect(types.get('')).toContain('Dataset');
	expect(types.get('models')).toEqual(new Set(['BreadcrumbList', 'TechArticle']));
	expect(types.get('papers')).toEqual(new Set(['BreadcrumbList', 'WebPage']));
	expect(types.get('best')).toEqual(new Set(['BreadcrumbList', 'ItemList']));
});
