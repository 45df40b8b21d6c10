import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { listen } from '../../src/serving/listen.ts';
import { staticSite } from '../../src/serving/site.ts';
import { copySite } from '../site-copy.ts';
import { expect, test } from './test.ts';

/** Names that mean something to HTML, scripts, spreadsheets, JavaScript objects or a layout. */
const names = [
	'<img src=x onerror=alert(1)>',
	'</script><script>alert(1)</script>',
	'<!--<script>',
	'"onmouseover="alert(1)" x="',
	"' autofocus onfocus='alert(1)",
	'&lt;b&gt; &amp;amp; &#x3c;i&#x3e;',
	'a < b && c > d ]]> -->',
	'{{constructor.constructor("alert(1)")()}}',
	'$\u007balert(1)}',
	'=HYPERLINK("https://example.com";"x")',
	"@SUM(1+1)*cmd|' /C calc'!A0",
	'-2+3',
	'+44',
	'__proto__',
	'constructor',
	'\u05e9\u05dc\u05d5\u05dd 512',
	'W'.repeat(120),
];
const slugs = ['constructor', 'valueof', 'tostring', 'index', '404'];
const models = names.map((name, index) => ({ name, slug: slugs[index] ?? `hostile-${index}` }));

const receipt = {
	source: 'https://arxiv.org/abs/2206.00001',
	version: 'v1',
	where: '=1+1',
	read: 'transcription',
	on: '2026-11-01',
};
const paper = {
	title: 'Considered <b>Harmful</b>: "Quotes" & Tags',
	authors: 'O\u2019Neil <i>et al.</i>',
	organisations: ["=cmd|' /C calc'!A0"],
	venue: '"Venue" & <sons>',
	published: '2022-06-01',
	arxiv: '2206.00001',
	url: 'https://arxiv.org/abs/2206.00001',
	code: null,
	models: models.map(({ name, slug }, index) => ({
		slug,
		name,
		family: 'lantern',
		kind: 'convnet',
		params: 10 + index,
		gmacs: null,
		trainingData: [],
		protocol: 'trained',
		league: 'supervised',
		checkpoints: [],
		note: name,
		results: [
			{
				benchmark: 'imagenet-val',
				top1: 85 - index,
				resolution: 224,
				inference: 'single-crop',
				receipt: { ...receipt, quote: `${name} | ${85 - index}` },
			},
		],
	})),
};

/** A site that holds these names although the checks would refuse some: what if one slipped through? */
let hostileSite: { readonly address: string; readonly stop: () => Promise<void> } | undefined;

test.beforeAll(async () => {
	test.setTimeout(60_000);
	const copy = await copySite('tests/fixtures/records/base');
	const fields = join(copy.root, 'src/records/fields.ts');
	const checked = await readFile(fields, 'utf8');
	const unchecked = checked.replace('/<\\/?[a-z!]/i.test(text)', 'false');
	expect(unchecked, 'the check for markup').not.toBe(checked);
	await writeFile(fields, unchecked);
	await writeFile(join(copy.root, 'data/papers/2022/hostile.json'), JSON.stringify(paper));
	await appendFile(
		join(copy.root, 'data/permalinks.csv'),
		models.map(({ slug }) => `${slug},2026-11-01,\n`).join(''),
	);
	const { built, output } = await copy.build();
	expect(built, output).toBe(true);
	const { port, close } = await listen(await staticSite(copy.dist, '/'));
	hostileSite = {
		address: `http://localhost:${port}`,
		stop: async () => {
			close();
			await copy.remove();
		},
	};
});
test.afterAll(() => hostileSite?.stop());
test.use({ baseURL: ({ baseURL: usual }, use) => use(hostileSite?.address ?? usual) });
test.describe.configure({ mode: 'default' });

test('every name is shown as it is written on its page', async ({ page }) => {
	for (const { name, slug } of models) {
		await page.goto(`/models/${slug}/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		expect(await page.title()).toContain(name);
	}
});

test('a very long word makes no page wider than a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const longest = models.find(({ name }) => name === 'W'.repeat(120));
	for (const path of ['/', `/models/${longest?.slug}/`]) {
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
	}
});

test('JSON gives every name back and changes no prototype', async ({ page, request }) => {
	const published = await (await request.get('/api/v1/models.json')).json();
	const found = new Map(
		published.models.map((model: { slug: string; name: string }) => [model.slug, model.name]),
	);
	for (const { name, slug } of models) {
		expect(found.get(slug)).toBe(name);
		const own = await (await request.get(`/api/v1/models/${slug}.json`)).json();
		expect(own.name).toBe(name);
	}
	await page.goto('/');
	expect(await page.evaluate(() => Reflect.ownKeys(Object.prototype).sort())).toEqual(
		Reflect.ownKeys(Object.prototype).sort(),
	);
});

test('no cell of the CSV starts a formula', async ({ request }) => {
	const text = await (await request.get('/api/v1/results.csv')).text();
	const { data, errors } = Papa.parse<string[]>(text.trimEnd());
	expect(errors).toEqual([]);
	const rows = data.filter(([slug]) => models.some((model) => model.slug === slug));
	expect(rows.length).toBe(models.length);
	expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});
