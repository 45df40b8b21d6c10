import type { Page } from '@playwright/test';
import { LeaderboardPage } from './leaderboard-page.ts';
import { bestFirst, supervised } from './published.ts';
import { expect, test } from './test.ts';

const order = bestFirst(supervised);

/** The slug of the row that has the focus. */
const here = (page: Page) =>
	page.evaluate(() =>
		document.activeElement?.closest('tr')?.querySelector('th a')?.getAttribute('href')?.split('/').at(-2),
	);

test('arrows lead from the search into the table, and from row to row and cell to cell', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	await page.keyboard.press('/');
	await expect(board.search).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => here(page)).toBe(order[0]);
	for (let step = 1; step <= 60; step++) {
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => here(page)).toBe(order[step]);
	}
	await page.keyboard.press('ArrowRight');
	await expect(board.cellOf(order[60] ?? '', 'top1')).toBeFocused();
	await expect(board.cellOf(order[60] ?? '', 'top1')).toBeInViewport();
	await page.keyboard.press('ArrowUp');
	await expect(board.cellOf(order[59] ?? '', 'top1')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: /^Top-1 of / })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(board.cellOf(order[59] ?? '', 'top1')).toBeFocused();
});

test('Home and End reach the first and the last row, which the page does not hold at once', async ({
	page,
}) => {
	const board = await new LeaderboardPage(page).open();
	await board.search.press('ArrowDown');
	await expect.poll(() => here(page)).toBe(order[0]);
	await page.keyboard.press('End');
	await expect.poll(() => here(page)).toBe(order.at(-1));
	await page.keyboard.press('Home');
	await expect.poll(() => here(page)).toBe(order[0]);
	await page.keyboard.press('ArrowUp');
	await expect(board.head('Model').getByRole('button')).toBeFocused();
});

test('Escape takes the words of the search away, then the focus', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?q=swin');
	await board.search.press('Escape');
	await expect(board.search).toHaveValue('');
	await expect(page).toHaveURL('/');
	await board.search.press('Escape');
	await expect(board.search).not.toBeFocused();
});
