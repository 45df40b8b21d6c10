import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../built-site.ts';
import { bestFirst, models, supervised } from './published.ts';
import { expect, test } from './test.ts';

const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

test('a frontier page lists the models of models.json that meet its limit, in their order', async ({
	page,
}) => {
	await page.goto('/best/under-5m-parameters-imagenet-1k-only/');
	const expected = supervised.filter(
		({ params, trainingData, top1 }) =>
			params !== null && params <= 5 && trainingData === 'none' && top1 !== null,
	);
	const links = await page
		.getByRole('region', { name: 'All that meet the limit' })
		.locator('tbody th a')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-2)));
	expect(links).toEqual(bestFirst(expected));
});

test('a league’s page lists all its models with their ranks', async ({ page }) => {
	await page.goto('/leagues/zero-shot/');
	const rows = page.locator('.ranked-list tbody tr');
	const expected = models.filter(({ league }) => league === 'zero-shot');
	await expect(rows).toHaveCount(expected.length);
	const ranks = await rows.locator('td:first-child').allTextContents();
	expect(ranks).toEqual(expected.map(({ rank }) => (rank === null ? '' : String(rank))));
});

test('the pages of a league that fills several list each of its models once, in order', () => {
	const pages = globSync('leagues/supervised/**/index.html', { cwd: dist })
		.map((file) => ({ number: Number(file.split('/').at(-2)) || 1, html: read(file) }))
		.sort((a, b) => a.number - b.number);
	expect(pages.length).toBeGreaterThan(1);
	const listed = pages.flatMap(({ html }) =>
		[...html.matchAll(/<th scope="row">\s*<a href="[^"]*\/models\/([^"/]+)\/"/g)].map(([, slug]) => slug),
	);
	expect(listed).toEqual(supervised.map(({ slug }) => slug));
	for (const { number, html } of pages) {
		const steps = [...html.matchAll(/\/leagues\/supervised\/(\d*)\/?" rel="(prev|next)"/g)];
		expect(steps.map(([, to, rel]) => `${rel} ${to || 1}`)).toEqual([
			...(number > 1 ? [`prev ${number - 1}`] : []),
			...(number < pages.length ? [`next ${number + 1}`] : []),
		]);
	}
});
