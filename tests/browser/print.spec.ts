import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../built-site.ts';
import { LeaderboardPage } from './leaderboard-page.ts';
import { bringToLife } from './live.ts';
import { supervised } from './published.ts';
import { expect, test } from './test.ts';

const mlps = supervised.filter(({ kind, top1 }) => kind === 'mlp' && top1 !== null).length;

/** The model pages with most to print. */
const largest = globSync('models/*/index.html', { cwd: dist })
	.map((file) => ({ path: `/${file.replace('index.html', '')}`, size: statSync(join(dist, file)).size }))
	.sort((a, b) => b.size - a.size)
	.slice(0, 8);

/** A page object of a PDF as Chromium writes it. */
const sheet = /\/Type\s*\/Page\b(?!s)/g;

test('each of the largest model pages prints on one sheet', async ({ page }) => {
	const sheets: [path: string, sheets: number][] = [];
	for (const { path } of largest) {
		await page.goto(path);
		const pdf = await page.pdf({ format: 'A4' });
		sheets.push([path, pdf.toString('latin1').match(sheet)?.length ?? 0]);
	}
	expect(sheets.filter(([, count]) => count !== 1)).toEqual([]);
});

test('a comparison prints by itself, without those that are ready-made', async ({ page }) => {
	await page.goto('/compare/?models=resnet-50,coca-fine-tuned');
	await expect(page.locator('model-compare .comparison')).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: 'Ready-made comparisons' })).toBeHidden();
	await page.goto('/compare/');
	await expect(page.getByRole('heading', { name: 'Ready-made comparisons' })).toBeVisible();
});

for (const [query, what] of [
	['', 'the picture that was made for it'],
	['?kind=mlp', 'what it shows now'],
] as const) {
	test(`of a chart prints ${what}: /${query}`, async ({ page }) => {
		await page.goto(`/${query}`);
		const chart = await bringToLife(page.locator('ledger-chart').first());
		const isPicture = query === '';
		const caption = chart.locator('[data-part="caption"]');
		if (isPicture) await expect(caption).not.toContainText(` of ${mlps} models`);
		else await expect(caption).toContainText(` of ${mlps} models`);
		await page.emulateMedia({ media: 'print' });
		await expect(chart.locator('.picture')).toBeVisible({ visible: isPicture });
		await expect(chart.locator('canvas')).toBeVisible({ visible: !isPicture });
	});
}

test('all rows of a view print, and of a long one the first with a line on the rest', async ({ page }) => {
	for (const [query, isShort] of [
		['?kind=mlp', true],
		['', false],
	] as const) {
		const board = await new LeaderboardPage(page).open(query);
		await page.evaluate(() => scrollTo(0, 3000));
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		const [shown] = await board.counts();
		const printed = await board.rows.count();
		if (isShort) expect(printed).toBe(shown);
		else expect(printed).toBeGreaterThanOrEqual(300);
		await expect(board.rows.first()).toHaveAttribute('aria-rowindex', '2');
		const rest = page.getByText(/models? left out: show all rows/);
		if (isShort) await expect(rest).toBeHidden();
		else await expect(rest).toContainText((shown - printed).toLocaleString('en'));
		await page.emulateMedia({ media: 'screen' });
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(rest).toBeHidden();
		expect(await board.rows.count()).toBeLessThan(100);
	}
});
