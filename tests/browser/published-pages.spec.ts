import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base, dist } from '../built-site.ts';
import { bestFirst, models, supervised } from './published.ts';
import { expect, test } from './test.ts';

const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const indexed = globSync('**/index.html', { cwd: dist })
	.map((file) => ({ file, html: read(file) }))
	.filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'));

test('the sitemap lists every page that asks to be found, and no other', () => {
	expect(read('robots.txt')).toMatch(/^Sitemap: https:\/\/.+\/sitemap-index\.xml$/m);
	const parts = [...read('sitemap-index.xml').matchAll(/<loc>[^<]*\/([^/<]+)<\/loc>/g)].map(
		([, name]) => name ?? '',
	);
	const listed = parts.flatMap((part) =>
		[...read(part).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? ''),
	);
	const canonical = indexed.map(({ html }) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '');
	expect(listed.toSorted()).toEqual(canonical.toSorted());
});

test('every page shows an image of its own size where its link is pasted', () => {
	const faults = indexed.flatMap(({ file, html }) => {
		const image = /<meta property="og:image" content="https:\/\/[^/]+(\/[^"]+)"/
			.exec(html)?.[1]
			?.slice(base.length);
		if (!image || !existsSync(join(dist, image))) return [`${file} has no image`];
		const bytes = readFileSync(join(dist, image));
		const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
		return width === 1200 && height === 630 ? [] : [`${image} has ${width} x ${height} pixels`];
	});
	expect(faults.slice(0, 20)).toEqual([]);
});

test('every model, paper and frontier page has a preview of its own', () => {
	const shared = indexed
		.filter(({ file }) => /^(models|papers|best)\//.test(file))
		.filter(({ html }) => html.includes('/previews/index.png"'));
	expect(shared.map(({ file }) => file)).toEqual([]);
});

test('linked data parses, and says what it is about', () => {
	const types = new Map<string, Set<string>>();
	for (const { file, html } of indexed) {
		const folder = file.split('/').slice(0, -2).join('/');
		for (const [, text = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
			const data: { '@context'?: unknown; '@type'?: string } = JSON.parse(text);
			expect(data['@context'], file).toBeDefined();
			types.set(folder, (types.get(folder) ?? new Set()).add(data['@type'] ?? ''));
		}
	}
	expect(types.get('')).toContain('WebSite');
	expect(types.get('')).toContain('Dataset');
	expect(types.get('models')).toEqual(new Set(['BreadcrumbList', 'TechArticle']));
	expect(types.get('papers')).toEqual(new Set(['BreadcrumbList', 'WebPage']));
	expect(types.get('best')).toEqual(new Set(['BreadcrumbList', 'ItemList']));
});

test('a frontier page lists the models of models.json that meet its limit, in their order', async ({
	page,
}) => {
	await page.goto('/best/under-5m-parameters-imagenet-1k-only/');
	const expected = supervised.filter(
		({ params, trainingData, top1 }) =>
			params !== null && params <= 5 && trainingData === 'none' && top1 !== null,
	);
	const links = await page
		.getByRole('region', { name: 'All that meet the limit' })
		.locator('tbody th a')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-2)));
	expect(links).toEqual(bestFirst(expected));
});

test('a league’s page lists all its models with their ranks', async ({ page }) => {
	await page.goto('/leagues/zero-shot/');
	const rows = page.locator('.ranked-list tbody tr');
	const expected = models.filter(({ league }) => league === 'zero-shot');
	await expect(rows).toHaveCount(expected.length);
	const ranks = await rows.locator('td:first-child').allTextContents();
	expect(ranks).toEqual(expected.map(({ rank }) => (rank === null ? '' : String(rank))));
});

test('the pages of a league that fills several list each of its models once, in order', () => {
	const pages = globSync('leagues/supervised/**/index.html', { cwd: dist })
		.map((file) => ({ number: Number(file.split('/').at(-2)) || 1, html: read(file) }))
		.sort((a, b) => a.number - b.number);
	expect(pages.length).toBeGreaterThan(1);
	const listed = pages.flatMap(({ html }) =>
		[...html.matchAll(/<th scope="row">\s*<a href="[^"]*\/models\/([^"/]+)\/"/g)].map(([, slug]) => slug),
	);
	expect(listed).toEqual(supervised.map(({ slug }) => slug));
	for (const { number, html } of pages) {
		const steps = [...html.matchAll(/\/leagues\/supervised\/(\d*)\/?" rel="(prev|next)"/g)];
		expect(steps.map(([, to, rel]) => `${rel} ${to || 1}`)).toEqual([
			...(number > 1 ? [`prev ${number - 1}`] : []),
			...(number < pages.length ? [`next ${number + 1}`] : []),
		]);
	}
});
