import type { Page } from '@playwright/test';
import { models, type PublishedModel } from './published.ts';
import { expect, test } from './test.ts';

const league = (name: string) => models.filter((model) => model.league === name);

/** Best first, ties by name: how the table sorts by top-1. */
const byTop1 = (a: PublishedModel, b: PublishedModel) =>
	(b.top1 ?? -1) - (a.top1 ?? -1) || a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1);

/** The slugs of all rows in the page, in order. */
const slugs = (page: Page) =>
	page
		.locator('#leaderboard tbody th a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2)));

const status = (page: Page) => page.getByRole('status');

const statusText = (shown: number, total: number) =>
	`${shown.toLocaleString('en')} of ${total.toLocaleString('en')} models`;

test('a shared link shows the models that the data say, in that order, whoever opens it', async ({
	page,
	newVisitor,
}) => {
	const expected = league('supervised')
		.filter(({ params, trainingData }) => params !== null && params <= 30 && trainingData === 'none')
		.sort(byTop1);
	const address = '/?params=..30&data=none&sort=-top1';
	await page.goto(address);
	await expect(status(page)).toHaveText(statusText(expected.length, league('supervised').length));
	await page.getByRole('button', { name: 'Show all rows' }).click();
	expect(await slugs(page)).toEqual(expected.map(({ slug }) => slug));

	const other = await (await newVisitor()).newPage();
	await other.goto(address);
	expect((await slugs(other)).slice(0, 10)).toEqual(expected.slice(0, 10).map(({ slug }) => slug));
});

test('what the address says and cannot be understood is named, the rest applies', async ({ page }) => {
	await page.goto('/?kind=convnet,perceptron&params=30..5&sort=colour&q=resnet');
	await expect(page.getByText(/^Ignored:/)).toHaveText('Ignored: kind=perceptron, params=30..5, sort=colour');
	await expect(page.getByRole('checkbox', { name: 'Convnet' })).toBeChecked();
	await expect(page.getByRole('searchbox', { name: 'Search models' })).toHaveValue('resnet');
	await page.getByRole('button', { name: 'Reset filters' }).click();
	await expect(page.getByText(/^Ignored:/)).toBeHidden();
	await expect(page).toHaveURL('/');
});

test('Back takes one choice away, Forward brings it again', async ({ page }) => {
	await page.goto('/');
	const all = await status(page).textContent();
	await page.getByRole('group', { name: 'Architecture' }).getByLabel('Transformer').check();
	await expect(page).toHaveURL('/?kind=transformer');
	const transformers = await status(page).textContent();
	await page.getByRole('button', { name: 'Params' }).click();
	await expect(page).toHaveURL('/?kind=transformer&sort=params');
	await page.goBack();
	await expect(page).toHaveURL('/?kind=transformer');
	await expect(page.getByRole('columnheader', { name: 'Top-1' })).toHaveAttribute('aria-sort', 'descending');
	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect(status(page)).toHaveText(all ?? '');
	await expect(page.getByLabel('Transformer')).not.toBeChecked();
	await page.goForward();
	await expect(status(page)).toHaveText(transformers ?? '');
});

test('typing a word is one entry of the history', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('searchbox', { name: 'Search models' }).pressSequentially('swin');
	await expect(page).toHaveURL('/?q=swin');
	const expected = league('supervised').filter((model) => /swin/i.test(model.name));
	expect(Number.parseInt((await status(page).textContent()) ?? '', 10)).toBeGreaterThanOrEqual(
		expected.length,
	);
	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('both ends of a range belong to it', async ({ page }) => {
	await page.goto('/');
	const [model] = league('supervised').filter(({ params }) => params !== null);
	const size = String(model?.params);
	await page.getByLabel('Minimum parameters (millions)').fill(size);
	await page.getByLabel('Maximum parameters (millions)').fill(size);
	const same = league('supervised').filter(({ params }) => params === model?.params);
	await expect(status(page)).toHaveText(statusText(same.length, league('supervised').length));
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL('/');
});

test('a search with a slip still finds, and says so', async ({ page }) => {
	await page.goto('/?q=effcientnet');
	await expect(page.getByText('No model matches “effcientnet”')).toBeVisible();
	await expect(page.locator('tbody th').first()).toContainText(/efficientnet/i);
});

test('nothing found offers the way back', async ({ page }) => {
	await page.goto('/?q=zzzzzzzzzz');
	await expect(page.getByText('No models match')).toBeVisible();
	await expect(status(page)).toHaveText(statusText(0, league('supervised').length));
	await page.locator('.nothing').getByRole('button', { name: 'Reset filters' }).click();
	await expect(page.getByText('No models match')).toBeHidden();
	await expect(page).toHaveURL('/');
});

test('the window moves over all rows, whose places are counted', async ({ page }) => {
	await page.goto('/');
	const expected = league('supervised').sort(byTop1);
	const table = page.getByRole('table', { name: /^ImageNet-1K/ });
	await expect(table).toHaveAttribute('aria-rowcount', String(expected.length + 1));
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
	await expect
		.poll(() => page.locator('#leaderboard tbody tr').first().getAttribute('aria-rowindex'))
		.not.toBe('2');
	const inPage = await slugs(page);
	const start = Number(await page.locator('#leaderboard tbody tr').first().getAttribute('aria-rowindex')) - 2;
	expect(inPage).toEqual(expected.slice(start, start + inPage.length).map(({ slug }) => slug));
	expect(inPage.length).toBeLessThan(100);
});

test('another benchmark brings its own figures and ranks', async ({ page }) => {
	await page.goto('/?bench=imagenet-a');
	await expect(page.getByRole('combobox', { name: 'Benchmark' })).toHaveValue('imagenet-a');
	await expect(page.locator('caption').first()).toContainText('ImageNet-A');
	await expect(page.locator('#leaderboard tbody [data-slot=rank]').first()).toHaveText('1');
});

test('each league has its own tab and its own total', async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('navigation', { name: 'League' })
		.getByRole('link', { name: /^Zero-shot/ })
		.click();
	await expect(page).toHaveURL('/?league=zero-shot');
	const own = league('zero-shot').length;
	await expect(status(page)).toHaveText(statusText(own, own));
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a hundred ranked rows with links are there, and those of the other leagues', async ({ page }) => {
		await page.goto('/');
		const links = page.locator('#leaderboard tbody th a, .plain-leagues th a');
		const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		const expected = models
			.toSorted((a, b) => (a.league === b.league ? 0 : a.league < b.league ? -1 : 1))
			.filter(({ league }) => league === 'supervised');
		expect(new Set(hrefs).size).toBe(hrefs.length);
		expect(hrefs.length).toBeGreaterThanOrEqual(Math.min(100, expected.length));
		for (const model of league('zero-shot').slice(0, 100)) expect(hrefs).toContain(`/models/${model.slug}/`);
	});
});
