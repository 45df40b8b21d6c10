import { LeaderboardPage } from './leaderboard-page.ts';
import { bestFirst, models, supervised } from './published.ts';
import { expect, test } from './test.ts';

const order = bestFirst(supervised);
const nameOf = (slug: string | undefined) => models.find((model) => model.slug === slug)?.name ?? '';

test('ticked rows are compared', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	const tray = page.getByRole('region', { name: 'Compare' });
	await board.rows
		.nth(1)
		.getByRole('checkbox', { name: `Compare ${nameOf(order[1])}` })
		.check();
	await expect(tray.getByRole('link', { name: 'Compare' })).toBeHidden();
	await board.rows
		.nth(3)
		.getByRole('checkbox', { name: `Compare ${nameOf(order[3])}` })
		.check();
	await tray.getByRole('link', { name: 'Compare' }).click();
	await expect(page).toHaveURL(`/compare/?models=${order[1]},${order[3]}`);
	await expect(page.getByRole('columnheader', { name: nameOf(order[3]) })).toBeVisible();
});

test('what is ticked stays ticked while rows change and move, up to six', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	await board.search.press('ArrowDown');
	await expect(board.rows.first().getByRole('link')).toBeFocused();
	const boxes = page.getByRole('checkbox', { name: /^Compare / });
	for (let row = 0; row < 6; row++) {
		await page.keyboard.press('c');
		await expect(boxes.nth(row)).toBeChecked();
		await page.keyboard.press('ArrowDown');
	}
	await expect(boxes.nth(6)).toBeDisabled();
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
	await expect(boxes.and(page.locator(':checked'))).toHaveCount(0);
	await page.evaluate(() => scrollTo(0, 0));
	await expect(boxes.and(page.locator(':checked'))).toHaveCount(6);
	await board.cell(6, 'top1').click();
	await page.getByRole('button', { name: 'Add to comparison' }).click();
	await expect(page.getByRole('button', { name: '6 models are chosen, no more' })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: `Remove ${nameOf(order[0])} from comparison` }).click();
	await expect(boxes.nth(0)).not.toBeChecked();
	await expect(
		page.getByRole('button', { name: `Remove ${nameOf(order[1])} from comparison` }),
	).toBeFocused();
	await page.getByRole('button', { name: 'Clear' }).click();
	await expect(boxes).toHaveCount(0);
});

test('a row is copied as Markdown', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const board = await new LeaderboardPage(page).open();
	await board.cell(1, 'top1').click();
	await page.getByRole('button', { name: 'Copy as Markdown' }).click();
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toContain(`/models/${order[1]}/)`);
	const [head = '', rule = '', row = '', ...rest] = (
		await page.evaluate(() => navigator.clipboard.readText())
	).split('\n');
	expect(new Set([head, rule, row].map((line) => line.split(' | ').length)).size, 'cells of each line').toBe(
		1,
	);
	expect(rest.filter((line) => line.startsWith('|'))).toEqual([]);
});
