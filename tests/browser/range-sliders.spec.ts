import { LeaderboardPage } from './leaderboard-page.ts';
import { bestFirst, supervised } from './published.ts';
import { expect, test } from './test.ts';

/** The bars over the scale of each range, as they are drawn. */
const drawnBars = (board: LeaderboardPage) =>
	board.filters
		.locator('.slider path:first-child')
		.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));

test('the page comes with the histograms that its sliders draw', async ({ page }) => {
	const board = new LeaderboardPage(page);
	await page.goto('/');
	const atFirst = await drawnBars(board);
	expect(atFirst.filter(Boolean)).toHaveLength(5);
	await board.filters.scrollIntoViewIfNeeded();
	await expect(page.getByRole('slider', { name: 'Date slider maximum' })).toBeVisible();
	expect(await drawnBars(board)).toEqual(atFirst);
});

test('an address with filters shows no histogram but its own', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?league=zero-shot');
	await expect.poll(() => drawnBars(board)).toEqual([]);
	await board.turnToFilters();
	await expect.poll(async () => (await drawnBars(board)).length).toBe(5);
});

test('a handle bounds its range, and dragging is one step of the history', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	const all = await board.counts();
	await board.turnToFilters();
	const handle = page.getByRole('slider', { name: 'Parameters slider maximum' });
	const box = await handle.boundingBox();
	if (!box) throw new Error('the slider has no place');
	const [x, y] = [box.x + box.width - 12, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (const way of [0.2, 0.35, 0.5]) await page.mouse.move(x - way * box.width, y);
	await page.mouse.up();
	const field = page.getByLabel('Maximum parameters (millions)');
	await expect(field).not.toHaveValue('');
	const limit = Number(await field.inputValue());
	await expect(page).toHaveURL(`/?params=..${limit}`);
	const small = supervised.filter(({ params }) => params !== null && params <= limit);
	await expect.poll(() => board.counts()).toEqual([small.length, supervised.length]);
	const held = await board.heldSlugs();
	expect(held).toEqual(bestFirst(small).slice(0, held.length));
	await page.goBack();
	await expect(page).toHaveURL('/');
	await expect.poll(() => board.counts()).toEqual(all);
	await expect(handle).toHaveAttribute('aria-valuetext', 'any');
});

test('handles follow what is typed, and keys move them', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	await board.turnToFilters();
	const handle = page.getByRole('slider', { name: 'Parameters slider minimum' });
	await expect(handle).toHaveValue('0');
	await page.getByLabel('Minimum parameters (millions)').fill('100');
	await expect(handle).not.toHaveValue('0');
	await handle.press('Home');
	await expect(page.getByLabel('Minimum parameters (millions)')).toHaveValue('');
	await expect(page).toHaveURL('/');
	for (const name of ['Top-1', 'GMACs', 'Resolution', 'Date']) {
		await page.getByRole('slider', { name: `${name} slider minimum` }).press('ArrowRight');
	}
	await expect(page).toHaveURL(/top1=.*gmacs=.*res=.*date=/);
});

test('handles never cross', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?params=50..60');
	await board.turnToFilters();
	const [min, max] = [
		page.getByRole('slider', { name: 'Parameters slider minimum' }),
		page.getByRole('slider', { name: 'Parameters slider maximum' }),
	];
	await expect(min).not.toHaveValue('0');
	await min.press('End');
	expect(Number(await min.inputValue())).toBeLessThanOrEqual(Number(await max.inputValue()));
	await expect(page.getByText(/^Ignored:/)).toBeHidden();
});
