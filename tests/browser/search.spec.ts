import { base } from '../built-site.ts';
import { models } from './published.ts';
import { expect, test } from './test.ts';

const model = models.find(({ claimed }) => claimed) ?? models[0];
if (!model) throw new Error('there are no models');

test('"/" opens the search, arrows walk through what is found, Enter opens it', async ({ page }) => {
	await page.goto(`/models/${models.at(-1)?.slug}/`);
	await page.keyboard.press('/');
	const dialog = page.getByRole('dialog', { name: 'Search the site' });
	const box = dialog.getByRole('searchbox');
	await expect(box).toBeFocused();
	await box.fill(model.name);
	await expect(dialog.getByRole('link', { name: model.name }).first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(dialog.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(box).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page).toHaveURL(/\/(models|papers)\//);
});

test('nothing of the search is loaded before it is opened', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(`/models/${model.slug}/`);
	await page.waitForLoadState('networkidle');
	expect(asked).not.toContain(`${base}search.json`);
	const before = asked.length;
	await page.getByRole('button', { name: 'Search' }).click();
	await expect(page.getByRole('dialog').locator('[aria-live]')).toContainText('pages to search');
	expect(asked.slice(before)).toContain(`${base}search.json`);
});

test('Escape, the button and a click beside it close the search', async ({ page }) => {
	await page.goto(`/models/${model.slug}/`);
	const dialog = page.getByRole('dialog', { name: 'Search the site' });
	const ways = [
		() => page.keyboard.press('Escape'),
		() => dialog.getByRole('button', { name: 'Close' }).click(),
		() => page.mouse.click(5, 400),
	];
	for (const close of ways) {
		await page.getByRole('button', { name: 'Search' }).click();
		await expect(dialog).toBeVisible();
		await close();
		await expect(dialog).toBeHidden();
	}
});

test('a name with a slip is answered with what comes near', async ({ page }) => {
	await page.goto(`/models/${model.slug}/`);
	await page.keyboard.press('/');
	await page.getByRole('dialog').getByRole('searchbox').fill('convnxet tiny');
	await expect(page.getByRole('dialog').locator('[aria-live]')).toContainText('come near');
	await expect(page.getByRole('dialog').getByRole('link').first()).toContainText(/convnext/i);
});

test.describe('an index that does not come', () => {
	test.use({ expectedMessages: [/Failed to load resource/] });

	test('is said, and asked for again the next time', async ({ page }) => {
		await page.route('**/search.json', (route) => route.abort(), { times: 1 });
		await page.goto(`/models/${model.slug}/`);
		await page.keyboard.press('/');
		const status = page.getByRole('dialog').locator('[aria-live]');
		await expect(status).toContainText('could not be loaded');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await page.keyboard.press('/');
		await expect(status).toContainText('pages to search');
	});
});

test('typing a slash in a box writes a slash', async ({ page }) => {
	await page.goto('/compare/');
	const box = page.getByRole('searchbox', { name: 'Add a model' });
	await box.pressSequentially('vit_b/16');
	await expect(box).toHaveValue('vit_b/16');
	await expect(page.getByRole('dialog')).toBeHidden();
});
