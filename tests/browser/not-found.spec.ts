import { checkpointSlug } from '../../src/records/slug.ts';
import { base } from '../built-site.ts';
import { models } from './published.ts';
import { expect, test } from './test.ts';

const model = models.find(({ slug }) => slug.length > 12) ?? models[0];
if (!model) throw new Error('there are no models');
/** Two letters change places, as they do when people type. */
const slip = model.slug.replace(/^(..)(.)(.)/, '$1$3$2');

test.use({ expectedMessages: [/status of 404/] });

test('the page that is not there names the model that was meant', async ({ page }) => {
	const response = await page.goto(`/models/${slip}/`);
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute(
		'href',
		`${base}models/${model.slug}/`,
	);
});

test('a checkpoint’s own spelling finds its page', async ({ page }) => {
	await page.goto(`/models/${encodeURIComponent(model.slug.toUpperCase().replaceAll('-', '_'))}`);
	await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute(
		'href',
		`${base}models/${model.slug}/`,
	);
});

test('the address of a checkpoint that a paper’s model took over finds that model', async ({ page }) => {
	const taken = models.flatMap(({ slug, checkpoints }) =>
		checkpoints.map(checkpointSlug).flatMap((own) => (own === slug ? [] : [{ slug, own }])),
	)[0];
	await page.goto(`/models/${taken?.own}/`);
	await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute(
		'href',
		`${base}models/${taken?.slug}/`,
	);
});

test('an address like no page leads to the leaderboard alone', async ({ page }) => {
	await page.goto('/wp-login.php');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing stands at this address');
	await expect(page.getByRole('main').getByRole('link')).toHaveCount(1);
});

test('markup in an address stays text', async ({ page }) => {
	await page.goto('/models/%3Cimg%20src=x%20onerror=alert(1)%3E/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('img[src=x]')).toHaveCount(0);
});
