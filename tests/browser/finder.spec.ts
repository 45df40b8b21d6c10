import type { Page } from '@playwright/test';
import { holdBack } from './hold-back.ts';
import { expect, test } from './test.ts';

const figures = (page: Page) => page.locator('backbone-finder li .top1');

/** What the list says of each model, as numbers by label. */
async function facts(page: Page, label: string): Promise<number[]> {
	const cells = page.locator('backbone-finder li dl div', { hasText: label }).locator('dd');
	return (await cells.allTextContents()).map((text) => Number.parseFloat(text.replaceAll(',', '')));
}

test('a budget that is typed holds for every model shown, and stands in the address', async ({ page }) => {
	await page.goto('/best/');
	const before = await figures(page).allTextContents();
	await page.getByLabel('Parameters, at most').pressSequentially('12');
	await page.getByLabel('Parameters, at most').press('Tab');
	await expect(figures(page).first()).not.toHaveText(before[0] ?? '');
	for (const params of await facts(page, 'Parameters')) expect(params).toBeLessThanOrEqual(12);
	expect(new URL(page.url()).search).toBe('?params=..12');
});

test('a budget that is typed before the script is there holds once it is', async ({ page }) => {
	const release = await holdBack(page, /_astro\/backbone-finder\./);
	await page.goto('/best/');
	const status = page.locator('backbone-finder').getByRole('status');
	const whole = (await status.textContent()) ?? '';
	await page.getByLabel('Parameters, at most').fill('12');
	release();
	await expect(status).not.toHaveText(whole);
	for (const params of await facts(page, 'Parameters')) expect(params).toBeLessThanOrEqual(12);
});

test('Back undoes a choice, and Reset all of them', async ({ page }) => {
	await page.goto('/best/');
	const finder = page.locator('backbone-finder');
	const status = finder.getByRole('status');
	const whole = (await status.textContent()) ?? '';
	await finder.getByLabel('Training data').selectOption({ label: 'ImageNet-1K only' });
	await expect(status).not.toHaveText(whole);
	await page.goBack();
	await expect(finder.getByLabel('Training data')).toHaveValue('any');
	await expect(status).toHaveText(whole);
	await page.getByLabel('Architecture').selectOption({ label: 'Convnet' });
	await page.getByRole('button', { name: 'Reset' }).click();
	await expect(status).toHaveText(whole);
	expect(new URL(page.url()).search).toBe('');
});

test('an address shows what it asks for, best first', async ({ page }) => {
	await page.goto('/best/?params=..25&data=none&by=gmacs');
	await expect(page.getByLabel('Weigh accuracy against')).toHaveValue('gmacs');
	await expect(page.getByLabel('Parameters, at most')).toHaveValue('25');
	await expect.poll(async () => (await facts(page, 'Parameters')).every((params) => params <= 25)).toBe(true);
	const top1 = (await figures(page).allTextContents()).map(Number.parseFloat);
	expect(top1.length).toBeGreaterThan(1);
	expect(top1).toEqual(top1.toSorted((a, b) => b - a));
});

test('what nothing meets is said', async ({ page }) => {
	await page.goto('/best/?params=..0.001');
	await expect(page.locator('backbone-finder').getByRole('status')).toHaveText(
		'No released weights meet this.',
	);
	await expect(figures(page)).toHaveCount(0);
});

test('what makes no sense is named, in a box and in an address', async ({ page }) => {
	await page.goto('/best/?params=..1e1&by=luck');
	const status = page.locator('backbone-finder').getByRole('status');
	await expect(status).toContainText('Ignored: params=..1e1, by=luck.');
	const most = page.getByLabel('Parameters, at most');
	await most.fill('-5');
	await expect(status).toContainText(/ Ignored: params=\.\.-5\.$/);
	await expect(most).toHaveAttribute('aria-invalid', 'true');
	await most.fill('5');
	await expect(status).not.toContainText('Ignored');
	await expect(most).toHaveAttribute('aria-invalid', 'false');
});

test('the code that loads a model can be opened', async ({ page }) => {
	await page.goto('/best/');
	const [first] = await page.locator('backbone-finder li').all();
	if (!first) throw new Error('the list has a model');
	await first.locator('summary').click();
	await expect(first.locator('pre')).toContainText('import');
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the list and the frontier pages are there', async ({ page }) => {
		await page.goto('/best/');
		await expect(page.locator('backbone-finder form')).toBeHidden();
		expect(await figures(page).count()).toBeGreaterThan(1);
		await page.getByRole('link', { name: 'Convnets' }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Convnets');
		expect(await page.locator('.ranked-list tbody tr').count()).toBeGreaterThan(100);
	});
});
