import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { exactAccuracy } from '../../src/leaderboard/format.ts';
import { dist } from '../built-site.ts';
import { LeaderboardPage } from './leaderboard-page.ts';
import { bestFirst, models, supervised } from './published.ts';
import { expect, test } from './test.ts';

const folder = pathToFileURL(`${dist}/`);
const Document = z.object({
	results: z.array(
		z.object({
			benchmark: z.string(),
			evidence: z.string(),
			top1: z.number().nullable(),
			receipt: z.object({
				source: z.string(),
				version: z.string().optional(),
				where: z.string(),
				quote: z.string(),
			}),
		}),
	),
});

test('a figure opens the receipt of its result, and Escape gives the focus back', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	const [first = ''] = bestFirst(supervised);
	const top1 = models.find(({ slug }) => slug === first)?.top1 ?? 0;
	const { results } = Document.parse(
		JSON.parse(readFileSync(new URL(`api/v1/models/${first}.json`, folder), 'utf8')),
	);
	const result = results.find((result) => result.benchmark === 'imagenet-val' && result.top1 === top1);
	const cell = board.cell(0, 'top1');
	await cell.scrollIntoViewIfNeeded();
	const scrolled = await page.evaluate(() => scrollY);
	await cell.click();
	const slip = page.getByRole('dialog', { name: /^Top-1 of / });
	await expect(slip).toContainText(exactAccuracy(top1));
	await expect(slip).toContainText(result?.receipt.quote ?? 'no quote');
	await expect(slip).toContainText(result?.receipt.where ?? 'no place');
	await expect(slip).toContainText(result?.receipt.version ?? '');
	const moved = (await page.evaluate(() => scrollY)) - scrolled;
	expect(Math.abs(moved), 'pixels that the page moved').toBeLessThanOrEqual(1);
	await expect(slip.locator(`a[href="${result?.receipt.source}"]`)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(slip).toBeHidden();
	await expect(cell).toBeFocused();
});

test('what a slip shows is compared, whatever its row shows by then', async ({ page }) => {
	const board = await new LeaderboardPage(page).open();
	await board.head('Params').getByRole('button').click();
	await expect(board.head('Params')).toHaveAttribute('aria-sort', /ending/);
	const name = (await board.rows.first().locator('th a').textContent()) ?? '';
	await board.cell(0, 'top1').click();
	const slip = page.getByRole('dialog', { name: `Top-1 of ${name}` });
	await expect(slip.getByRole('button', { name: 'Add to comparison' })).toBeVisible();
	await page.goBack();
	await expect(board.head('Params')).not.toHaveAttribute('aria-sort', /ending/);
	await slip.getByRole('button', { name: 'Add to comparison' }).click();
	await expect(page.getByRole('list', { name: 'Models to compare' })).toContainText(name);
});

test.describe('without the network', () => {
	test.use({ expectedMessages: [/status of 503/] });

	test('a receipt that cannot be loaded says so, and can be asked for again', async ({ page, context }) => {
		const board = await new LeaderboardPage(page).open();
		const documents = '**/api/v1/models/*.json';
		await context.route(documents, (route) => route.fulfill({ status: 503, body: '' }));
		await board.cell(0, 'top1').click();
		const slip = page.getByRole('dialog', { name: /^Top-1 of / });
		await expect(slip.getByRole('alert')).toContainText('could not be loaded');
		await context.unroute(documents);
		await slip.getByRole('button', { name: 'Try again' }).click();
		await expect(slip.getByText('Source', { exact: true }).first()).toBeVisible();
	});
});

test('an empty cell says why it is empty', async ({ page }) => {
	const without = supervised.find(({ top1, top5 }) => top1 !== null && top5 === null);
	const board = await new LeaderboardPage(page).open(`?q=${without?.slug}`);
	await board.cellOf(without?.slug ?? '', 'top5').click();
	await expect(page.getByRole('dialog', { name: /^Top-5 of / })).toContainText('prints no top-5 figure');
});

test('a rank says what it means', async ({ page }) => {
	const board = await new LeaderboardPage(page).open('?data=none');
	await board.cell(0, 'rank').click();
	const slip = page.getByRole('dialog', { name: /^Rank of / });
	await expect(slip).toContainText('Supervised');
	await expect(slip).toContainText('of the rows shown');
});

test('a slip lies inside the window of a phone', async ({ newVisitor }) => {
	const phone = await newVisitor({ viewport: { width: 390, height: 844 } });
	const page = await phone.newPage();
	const board = await new LeaderboardPage(page).open();
	for (const key of ['rank', 'top1', 'data'] as const) {
		await board.cell(0, key).click();
		const slip = page.getByRole('dialog', { name: / of / });
		await expect(slip.getByRole('term').first()).toBeVisible();
		const box = await slip.boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
		await page.keyboard.press('Escape');
	}
});
