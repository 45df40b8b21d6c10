import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import Papa from 'papaparse';
import { base } from '../built-site.ts';
import { noteFetched } from './fetched.ts';
import { expectedAt, LeaderboardPage } from './leaderboard-page.ts';
import { bringToLife } from './live.ts';
import { bestFirst, models, supervised } from './published.ts';
import { expect, test } from './test.ts';

/** The models of `?params=..5`, and those of `&data=none` among them: few enough to be laid out in full in no time. */
const small = supervised.filter(({ params }) => params !== null && params <= 5);
const smallAndAlone = small.filter(({ trainingData }) => trainingData === 'none');

test('an address shows exactly the models that it asks for, in their order', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?params=..5&data=none&sort=-top1');
	expect(smallAndAlone.length).toBeGreaterThan(0);
	expect(await board.counts()).toEqual([smallAndAlone.length, supervised.length]);
	expect(await board.slugs()).toEqual(bestFirst(smallAndAlone));
});

test('an address shows the same to somebody else, on a phone', async ({ page, newVisitor }) => {
	const board = await new LeaderboardPage(page).open('?params=..5');
	await board.page.getByRole('group', { name: 'Training data' }).getByRole('checkbox').first().check();
	const rows = await board.slugs();
	const phone = await newVisitor({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
	const theirs = await new LeaderboardPage(await phone.newPage()).open(new URL(page.url()).search);
	expect(await theirs.slugs()).toEqual(rows);
});

test('on a phone the sheet of filters says how many models it leaves', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const board = await new LeaderboardPage(page).open();
	await page.getByRole('button', { name: 'Filters', exact: true }).click();
	const sheet = page.getByRole('dialog', { name: 'Filters' });
	const shows = (models: readonly unknown[]) =>
		sheet.getByRole('button', { name: `Show ${models.length.toLocaleString('en')} models` });
	await expect(shows(supervised)).toBeVisible();
	await sheet.getByLabel('Maximum parameters (millions)').fill('5');
	await expect(shows(small)).toBeVisible();
	await sheet.getByLabel('Minimum top-1 accuracy (%)').fill('99');
	await expect(sheet.getByRole('button', { name: 'No models match' })).toBeVisible();
	await sheet.getByLabel('Minimum top-1 accuracy (%)').fill('');
	await shows(small).click();
	await expect(sheet).toBeHidden();
	expect(await board.counts()).toEqual([small.length, supervised.length]);
});

test('half of what is typed takes no filter away, and is marked only while it makes no sense', async ({
	page,
}) => {
	const board = await new LeaderboardPage(page).open('?params=..100');
	const all = await board.counts();
	const least = page.getByLabel('Minimum parameters (millions)');
	await least.fill('500');
	await expect(least).toHaveAttribute('aria-invalid', 'true');
	await expect(page).toHaveURL('/?params=..100');
	expect(await board.counts()).toEqual(all);
	const most = page.getByLabel('Maximum parameters (millions)');
	await most.press('End');
	await most.press('0');
	await expect(page).toHaveURL('/?params=500..1000');
	await expect(least).not.toHaveAttribute('aria-invalid');
	await least.fill('5000');
	await expect(least).toHaveAttribute('aria-invalid', 'true');
	await page.getByRole('button', { name: 'Reset filters' }).click();
	await expect(least).not.toHaveAttribute('aria-invalid');
});

test('on a phone, nothing that has the focus in the sheet of filters is behind its button', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 640 });
	await new LeaderboardPage(page).open();
	await page.getByRole('button', { name: 'Filters', exact: true }).click();
	const close = page
		.getByRole('dialog', { name: 'Filters' })
		.getByRole('button', { name: /^Show .* models$/ });
	/** What has the focus, and how far it reaches below the top of the button; nothing once that is the button. */
	const focused = () =>
		close.evaluate((button) => {
			const { activeElement } = document;
			if (activeElement === null || activeElement === button) return undefined;
			const below = activeElement.getBoundingClientRect().bottom - button.getBoundingClientRect().top;
			return { html: activeElement.outerHTML, below };
		});
	let steps = 0;
	for (let stop = await focused(); stop; stop = await focused()) {
		expect(stop.below, stop.html).toBeLessThanOrEqual(0);
		await page.keyboard.press('Tab');
		steps++;
	}
	expect(steps).toBeGreaterThan(20);
});

test('the keys of a number are one entry of the history', async ({ page }) => {
	await new LeaderboardPage(page).open();
	const least = page.getByLabel('Minimum top-1 accuracy (%)');
	for (let press = 0; press < 5; press++) await least.press('ArrowUp');
	await expect(page).toHaveURL('/?top1=5..');
	await page.goBack();
	await expect(page).toHaveURL('/');
});

test('the tab of the challenge shows it by top-5, on its own servers, and its order goes with it', async ({
	page,
}) => {
	const board = await new LeaderboardPage(page).open();
	const leagues = page.getByRole('navigation', { name: 'League' });
	await leagues.getByRole('link', { name: 'Challenge' }).click();
	await expect(page).toHaveURL('/?league=challenge&sort=-top5');
	await expect(board.table.locator('caption')).toContainText('test servers');
	const chart = await bringToLife(page.locator('ledger-chart').first());
	await expect(chart.getByRole('heading')).toContainText('top-5 error');
	await expect(chart.getByRole('radio', { name: 'Top-5 error' })).toBeChecked();
	await leagues.getByRole('link', { name: 'Supervised' }).click();
	await expect(page).toHaveURL('/');
});

test('what makes no sense in an address is named and ignored, and the rest applies', async ({ page }) => {
	const board = await new LeaderboardPage(page).open(
		'?kind=convnet,starship&params=..5&top1=90..80&sort=colour&league=__proto__&colour=red&data=none',
	);
	await expect(page.getByText(/^Ignored:/)).toHaveText(
		'Ignored: kind=starship, top1=90..80, sort=colour, league=__proto__, colour=red',
	);
	expect(await board.slugs()).toEqual(bestFirst(smallAndAlone.filter(({ kind }) => kind === 'convnet')));
});

test('markup in an address stays text', async ({ page }) => {
	const markup = '<img src=x onerror=alert(1)>';
	const board = await new LeaderboardPage(page).open(
		`?q=${encodeURIComponent(markup)}&${encodeURIComponent(markup)}=1`,
	);
	await expect(board.search).toHaveValue(markup);
	await expect(page.getByText(/^Ignored:/)).toContainText(markup);
	await expect(page.locator('img[src=x]')).toHaveCount(0);
});

test('Back takes one choice away, Forward brings it again', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	const transformer = page.getByRole('group', { name: 'Architecture' }).getByLabel('Transformer');
	const all = await board.counts();
	await transformer.check();
	await expect(page).toHaveURL('/?kind=transformer');
	await expect.poll(() => board.counts()).not.toEqual(all);
	const transformers = await board.counts();
	await board.table.getByRole('button', { name: 'Params' }).click();
	await expect(page).toHaveURL('/?kind=transformer&sort=params');
	await page.goBack();
	await expect(page).toHaveURL('/?kind=transformer');
	await expect(board.head('Top-1')).toHaveAttribute('aria-sort', 'descending');
	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect.poll(() => board.counts()).toEqual(all);
	await expect(transformer).not.toBeChecked();
	await page.goForward();
	await expect.poll(() => board.counts()).toEqual(transformers);
	await expect(transformer).toBeChecked();
});

test('typing is undone as one', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	const before = await board.counts();
	await board.search.pressSequentially('hiera', { delay: 20 });
	await expect(page).toHaveURL('/?q=hiera');
	const named = supervised.filter(({ name }) => /hiera/i.test(name)).map(({ slug }) => slug);
	expect(named.length).toBeGreaterThan(0);
	expect(await board.slugs()).toEqual(expect.arrayContaining(named));
	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect(board.search).toHaveValue('');
	await expect.poll(() => board.counts()).toEqual(before);
});

test('the next choice takes the place of what was typed and erased again', async ({ newVisitor }) => {
	const page = await (await newVisitor()).newPage();
	const board = await new LeaderboardPage(page).open();
	const steps = () => page.evaluate(() => history.length);
	const before = await steps();
	await board.search.pressSequentially('vit');
	await expect(page).toHaveURL('/?q=vit');
	for (const _ of 'vit') await board.search.press('Backspace');
	await expect(page).toHaveURL('/');
	const mlp = page.getByLabel('MLP');
	await mlp.check();
	await expect(page).toHaveURL('/?kind=mlp');
	expect(await steps()).toBe(before + 1);
	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect(mlp).not.toBeChecked();
});

test('Back from a model finds the table where it was left', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	for (const query of ['', '?data=none']) {
		await board.open(query);
		// Not before the table has its height.
		await expect(async () => {
			await page.evaluate(() => scrollTo(0, 20_000));
			expect(await page.evaluate(() => scrollY)).toBe(20_000);
		}).toPass();
		await expect(board.rows.getByRole('link').nth(12)).toBeInViewport();
		// By its address: which one is the thirteenth changes while rows come and go.
		const href = (await board.rows.getByRole('link').nth(12).getAttribute('href')) ?? '';
		const link = board.rows.getByRole('link').and(page.locator(`[href="${href}"]`));
		await link.click();
		await expect(page).toHaveURL(new URL(href, page.url()).href);
		await page.goBack();
		await expect(link).toBeInViewport();
		expect(await page.evaluate(() => scrollY)).toBe(20_000);
	}
});

test('the focus stays near what was done with it', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?kind=mlp&data=none&top1=99..');
	await expect(board.table.locator('tbody tr')).toHaveCount(0);
	const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('link');
	await chips.last().press('Enter');
	await expect(chips).toHaveCount(2);
	await expect(chips.last()).toBeFocused();
	await chips.first().press('Enter');
	await expect(chips).toHaveCount(1);
	await chips.first().press('Enter');
	await expect(board.status).toBeFocused();
	await board.open('?top1=99.9..');
	await page.getByRole('button', { name: 'Reset filters' }).press('Enter');
	await expect(board.status).toBeFocused();
});

test('a search with a slip still finds, and says so', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?q=effcientnet');
	await expect(page.getByText('No model matches “effcientnet”')).toBeVisible();
	await expect(board.rows.first()).toContainText(/efficientnet/i);
});

test('both ends of a range belong to it', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	const size = supervised.find(({ params }) => params !== null)?.params;
	await page.getByLabel('Minimum parameters (millions)').fill(String(size));
	await page.getByLabel('Maximum parameters (millions)').fill(String(size));
	const same = supervised.filter(({ params }) => params === size);
	await expect.poll(() => board.counts()).toEqual([same.length, supervised.length]);
	expect(await board.slugs()).toEqual(bestFirst(same));
});

test('a column sorts and says so', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?kind=ssm,mlp');
	await board.table.getByRole('button', { name: 'Params' }).click();
	const sorted = board.table.locator('th[aria-sort]');
	await expect(sorted).toHaveCount(1);
	await expect(sorted).toContainText('Params');
	await expect(page).toHaveURL(/sort=-?params/);
	const ascending = (await sorted.getAttribute('aria-sort')) === 'ascending';
	const params = new Map(supervised.map(({ slug, params }) => [slug, params]));
	const values = (await board.slugs()).map((slug) => params.get(slug) ?? null);
	expect(values, 'a model of unknown size').toContain(null);
	const known = values.filter((value) => value !== null);
	expect(known).toEqual(known.toSorted((a, b) => (ascending ? a - b : b - a)));
	expect(
		values.slice(known.length).every((value) => value === null),
		'missing values come last',
	).toBe(true);
});

test('nothing found offers the way back', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?params=..30&top1=100');
	await expect(page.getByText('No models match')).toBeVisible();
	await page.getByRole('button', { name: 'Reset filters' }).click();
	await expect.poll(() => board.counts()).toEqual([supervised.length, supervised.length]);
	expect(new URL(page.url()).search).toBe('');
});

test('the downloaded CSV holds the rows that are shown', { tag: '@chromium' }, async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?params=..5&data=none');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download CSV' }).click();
	const text = await readFile(await (await download).path(), 'utf8');
	const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
	expect(errors).toEqual([]);
	expect(data.map(({ slug }) => slug)).toEqual(await board.slugs());
	const published = new Map(models.map((model) => [model.slug, model]));
	for (const { slug = '', top1, params } of data) {
		const model = published.get(slug);
		expect([slug, top1, params]).toEqual([slug, String(model?.top1 ?? ''), String(model?.params ?? '')]);
	}
});

test('the copied link is the address of what is shown', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await new LeaderboardPage(page).open('?data=none&params=..30');
	await page.getByRole('button', { name: 'Copy link' }).click();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(page.url());
});

test('each league has its own list and its own ranks', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	const league = page.getByRole('navigation', { name: 'League' }).getByRole('link', { name: /^Zero-shot/ });
	await league.click();
	await expect(page).toHaveURL('/?league=zero-shot');
	const own = models.filter(({ league }) => league === 'zero-shot');
	await expect.poll(() => board.counts()).toEqual([own.length, own.length]);
	expect(await board.slugs()).toEqual(bestFirst(own));
	await expect(board.rows.first().getByRole('cell').first()).toContainText(/^\s*1\b/);
});

test('all leagues can stand together', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?league=any');
	await expect.poll(() => board.counts()).toEqual([models.length, models.length]);
	expect(new Set(await board.slugs())).toEqual(new Set(models.map(({ slug }) => slug)));
});

test('another benchmark brings its own figures and ranks', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?bench=imagenet-a');
	await expect(page.getByRole('combobox', { name: 'Benchmark' })).toHaveValue('imagenet-a');
	await expect(board.table).toHaveAccessibleName(/ImageNet-A/);
	await expect(board.rows.first().getByRole('cell').first()).toContainText(/^\s*1\b/);
});

test('the window moves over all rows, whose places are counted', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	await expect(board.table).toHaveAttribute('aria-rowcount', String(supervised.length + 1));
	const held = await board.scrollTo(0.5);
	expect(held.length).toBeLessThan(100);
	expect(held[0]?.place).toBeGreaterThan(100);
	expect(held.map(({ slug }) => slug)).toEqual(expectedAt(held, bestFirst(supervised)));
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the first hundred rows are there, ranked, with links', async ({ page }) => {
		await page.goto('/');
		const rows = page
			.getByRole('table', { name: /^(ImageNet-1K|Supervised)/ })
			.locator('tr')
			.filter({ has: page.locator('th[scope="row"]') });
		const found = await rows.evaluateAll((elements) =>
			elements.map((row) => {
				const cell = row.querySelector('td');
				return {
					rank: (cell?.firstElementChild ?? cell)?.textContent?.trim(),
					href: row.querySelector('th a')?.getAttribute('href'),
				};
			}),
		);
		const ranks = new Map(models.map(({ slug, rank }) => [slug, rank]));
		expect(found.slice(0, 100)).toEqual(
			bestFirst(supervised)
				.slice(0, 100)
				.map((slug) => ({ rank: String(ranks.get(slug)), href: `${base}models/${slug}/` })),
		);
	});

	test('those of the other leagues are there as well', async ({ page }) => {
		await page.goto('/');
		const zeroShot = models
			.filter(({ league }) => league === 'zero-shot')
			.map(({ slug }) => `${base}models/${slug}/`);
		const hrefs = await page
			.getByRole('table', { name: 'Zero-shot' })
			.getByRole('rowheader')
			.getByRole('link')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		expect(hrefs.length).toBe(Math.min(100, zeroShot.length));
		expect(zeroShot).toEqual(expect.arrayContaining(hrefs));
	});
});

test('until a chart is wanted the page costs at most 90 kB, 25 kB of them script', {
	tag: '@chromium',
}, async ({ newVisitor }) => {
	const visitor = await newVisitor({ viewport: { width: 1280, height: 900 } });
	const page = await visitor.newPage();
	const fetched = noteFetched(page);
	await page.goto(base, { waitUntil: 'networkidle' });
	const files = (await fetched()).filter(({ type }) => /html|script|css|json/.test(type));
	const compressed = (text: string | Buffer) => brotliCompressSync(text).length;
	const all = files.reduce((sum, { body }) => sum + compressed(body), 0);
	const html = files.find(({ type }) => type.includes('html'))?.body.toString() ?? '';
	const inline = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => text);
	const script = files
		.filter(({ type }) => type.includes('script'))
		.reduce((sum, { body }) => sum + compressed(body), compressed(inline.join('\n')));
	expect(all).toBeLessThanOrEqual(90_000);
	expect(script).toBeLessThanOrEqual(25_000);
	expect(script).toBeGreaterThan(5_000);
});
