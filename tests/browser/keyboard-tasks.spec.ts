import type { Locator, Page } from '@playwright/test';
import { expectedAt, LeaderboardPage } from './leaderboard-page.ts';
import { bestFirst, models, supervised } from './published.ts';
import { expect, test } from './test.ts';

/*
 * The three visitors' tasks, from an empty window to the answer, with nothing but keys.
 */

const mostStops = 120;

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
	for (let stop = 0; stop < mostStops; stop++) {
		await page.keyboard.press('Tab');
		if (await wanted.evaluateAll((found) => found.some((element) => element === document.activeElement)))
			return;
	}
	throw new Error(`${wanted} is not within ${mostStops} stops`);
}

test('a researcher finds the record, its conditions and who says so', async ({ page }) => {
	await new LeaderboardPage(page).open();
	await page.keyboard.press('/');
	await page.keyboard.press('ArrowDown');
	const [record = ''] = bestFirst(supervised);
	const model = models.find(({ slug }) => slug === record);
	const link = page.getByRole('link', { name: model?.name ?? '', exact: true }).and(page.locator('tbody a'));
	await expect(link.and(page.locator(':focus'))).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	const slip = page.getByRole('dialog', { name: `Top-1 of ${model?.name}` });
	await expect(slip).toContainText(`${model?.top1}`);
	for (const term of ['Source', 'Where', 'Read', 'With', 'Interval']) {
		await expect(slip.getByText(term, { exact: true }).first()).toBeVisible();
	}
	await tabTo(page, slip.getByRole('link', { name: `All results of ${model?.name}` }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`/models/${record}/`);
});

test('an engineer finds the best backbone within limits and hands on the link', async ({
	page,
	context,
	newVisitor,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const board = await new LeaderboardPage(page).open();
	await page.keyboard.press('/');
	await expect(board.search).toBeFocused();
	await tabTo(page, page.getByLabel('Maximum parameters (millions)'));
	await page.keyboard.type('30');
	await tabTo(page, page.getByRole('checkbox', { name: 'ImageNet-1K only' }));
	await page.keyboard.press('Space');
	await expect(page).toHaveURL('/?params=..30&data=none');
	await page.keyboard.press('/');
	await expect(board.search).toBeFocused();
	await tabTo(page, page.getByRole('button', { name: 'Copy link' }));
	await page.keyboard.press('Enter');
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
	const fitting = supervised.filter(
		({ params, trainingData }) => params !== null && params <= 30 && trainingData === 'none',
	);
	const colleague = await newVisitor();
	const theirs = await new LeaderboardPage(await colleague.newPage()).open(new URL(page.url()).search);
	expect(await theirs.counts()).toEqual([fitting.length, supervised.length]);
	const inOrder = bestFirst(fitting);
	for (const part of [0, 0.5, 1]) {
		const held = await theirs.scrollTo(part);
		expect(held.map(({ slug }) => slug)).toEqual(expectedAt(held, inOrder));
	}
	const [best = ''] = inOrder;
	await page.bringToFront();
	await page.keyboard.press('/');
	await page.keyboard.press('ArrowDown');
	await expect(page.locator(`tbody a[href$="/models/${best}/"]`)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`/models/${best}/`);
});

test('a reader learns how the error fell and when it passed people', async ({ page }) => {
	await page.goto('/');
	await tabTo(page, page.getByRole('link', { name: 'History', exact: true }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/history/');
	await expect(page.getByText(/was the first below the .* of the one person/)).toBeVisible();
	const table = page.locator('summary').filter({ hasText: 'Data table' }).first();
	await tabTo(page, table);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('columnheader', { name: 'Record when new' }).first()).toBeVisible();
});
