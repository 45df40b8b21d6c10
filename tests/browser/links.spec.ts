import { existsSync } from 'node:fs';
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
}

function values(html: string, attribute: string): string[] {
	const matches = html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'));
	return [...matches].map(([, value = '']) => value.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
}

/** Read once: the tests of this file run in one process. */
const builtPages = readPages();
test.describe.configure({ mode: 'default' });

async function readPages(): Promise<BuiltPage[]> {
	const pages: BuiltPage[] = [];
	for await (const file of glob('**/*.html', { cwd: dist })) {
		const html = await readFile(join(dist, file), 'utf8');
		pages.push({ path: `/${file.replace(/index\.html$/, '')}`, html, ids: new Set(values(html, 'id')) });
	}
	return pages;
}

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
	const pages = new Map((await builtPages).map((page) => [page.path, page]));
	const faults = new Map<string, string>();
	for (const page of pages.values()) {
		for (const link of new Set([...values(page.html, 'href'), ...values(page.html, 'src')])) {
			const wrong = fault(link, page, pages);
			// The query does not matter: one line for each place that is not there.
			if (wrong !== undefined)
				faults.set(`${link.replace(/\?[^#]*/, '')} ${wrong}`, `${link} on ${page.path}`);
		}
	}
	expect(Object.fromEntries(faults)).toEqual({});
});

test('every page for search engines has a title and a description of its own, and one first heading', async () => {
	const pages = await builtPages;
	const [titles, descriptions] = [new Map<string, string>(), new Map<string, string>()];
	const indexed = pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'));
	const faults = indexed.flatMap(({ path, html }) => {
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
	const faults = (await builtPages).flatMap(({ path, html }) => {
		const text = html
			.replace(/<(script|style|pre|code)\b[\s\S]*?<\/\1>/g, '')
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ');
		return [...text.matchAll(/.{0,40}(\bundefined\b|\bNaN\b|\[object |\bnull\b|Infinity).{0,40}/g)].map(
			([found]) => `${path}: ${found}`,
		);
	});
	expect(faults.slice(0, 50)).toEqual([]);
});
