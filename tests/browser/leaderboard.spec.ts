import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { LeaderboardPage } from './leaderboard-page.ts';
import { bestFirst, models, supervised } from './published.ts';
import { expect, test } from './test.ts';

const small = supervised.filter(({ params }) => params !== null && params <= 30);
const smallAndAlone = small.filter(({ trainingData }) => trainingData === 'none');

test('an address shows exactly the models that it asks for, in their order', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?params=..30&data=none&sort=-top1');
	expect(smallAndAlone.length).toBeGreaterThan(0);
	expect(await board.counts()).toEqual([smallAndAlone.length, supervised.length]);
	expect(await board.slugs()).toEqual(bestFirst(smallAndAlone));
});

test('an address shows the same to somebody else, on a phone', async ({ page, newVisitor }) => {
	const board = await new LeaderboardPage(page).open('?params=..30');
	await board.page.getByRole('group', { name: 'Training data' }).getByRole('checkbox').first().check();
	const rows = await board.slugs();
	const phone = await newVisitor({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
	const theirs = await new LeaderboardPage(await phone.newPage()).open(new URL(page.url()).search);
	expect(await theirs.slugs()).toEqual(rows);
});

test('what makes no sense in an address is named and ignored, and the rest applies', async ({ page }) => {
	const board = await new LeaderboardPage(page).open(
		'?kind=starship&params=..30&top1=best&sort=colour&league=__proto__&colour=red&data=none',
	);
	const line = page.getByText(/^Ignored:/);
	for (const part of ['starship', 'best', 'sort=colour', '__proto__', 'red']) {
		await expect(line).toContainText(part);
	}
	expect(await board.slugs()).toEqual(bestFirst(smallAndAlone));
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

test('Back undoes a filter and Forward brings it back', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	const before = await board.counts();
	const choice = page.getByRole('group', { name: 'Architecture' }).getByRole('checkbox').first();
	await choice.check();
	await expect.poll(() => board.counts()).not.toEqual(before);
	const filtered = await board.counts();
	await page.goBack();
	await expect.poll(() => board.counts()).toEqual(before);
	await expect(choice).not.toBeChecked();
	expect(new URL(page.url()).search).toBe('');
	await page.goForward();
	await expect.poll(() => board.counts()).toEqual(filtered);
	await expect(choice).toBeChecked();
});

test('typing is undone as one', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	const before = await board.counts();
	await board.search.pressSequentially(supervised[0]?.name.slice(0, 5) ?? '', { delay: 20 });
	await expect(page).toHaveURL(/[?&]q=/);
	await page.goBack();
	await expect(board.search).toHaveValue('');
	expect(await board.counts()).toEqual(before);
});

test('a column sorts and says so', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	await board.table.getByRole('button', { name: 'Params' }).click();
	const sorted = board.table.locator('th[aria-sort]');
	await expect(sorted).toHaveCount(1);
	await expect(sorted).toContainText('Params');
	await expect(page).toHaveURL(/sort=-?params/);
	const ascending = (await sorted.getAttribute('aria-sort')) === 'ascending';
	const params = new Map(supervised.map(({ slug, params }) => [slug, params]));
	const values = (await board.slugs()).map((slug) => params.get(slug) ?? null);
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
	await page.getByRole('button', { name: 'Reset filters' }).first().click();
	await expect.poll(() => board.counts()).toEqual([supervised.length, supervised.length]);
	expect(new URL(page.url()).search).toBe('');
});

test('the downloaded CSV holds the rows that are shown', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?params=..30&data=none');
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

test('every league is ranked on its own', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?league=any');
	expect(await board.counts()).toEqual([models.length, models.length]);
	expect(new Set(await board.slugs())).toEqual(new Set(models.map(({ slug }) => slug)));
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
				.map((slug) => ({ rank: String(ranks.get(slug)), href: `/models/${slug}/` })),
		);
	});
});
