import { AxeBuilder } from '@axe-core/playwright';
import { models } from './published.ts';
import { expect, test } from './test.ts';

/** The model with most to show: claimed and measured, from a paper. */
const richest = models.find(({ claimed, measured }) => claimed && measured) ?? models[0];

const pages = [
	{ name: 'the leaderboard', path: '/', missing: false },
	{ name: 'a model page', path: `/models/${richest?.slug}/`, missing: false },
	{ name: 'the 404 page', path: '/no-such-page/', missing: true },
];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [1280, 390]) {
		test.describe(`in the ${colorScheme} theme at ${width} pixels`, () => {
			test.use({ colorScheme, viewport: { width, height: 900 } });

			for (const { name, path, missing } of pages) {
				test.describe(name, () => {
					test.use({ expectedMessages: missing ? [/status of 404/] : [] });

					test(`${name} has nothing that axe finds`, async ({ page }) => {
						const response = await page.goto(path);
						expect(response?.status()).toBe(missing ? 404 : 200);
						const { violations } = await new AxeBuilder({ page }).analyze();
						expect(
							violations.map(({ id, help, nodes }) => [id, help, nodes.map(({ html }) => html)]),
						).toEqual([]);
					});

					test(`${name} is no wider than the window`, async ({ page }) => {
						await page.goto(path);
						const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
						expect(overflow).toBeLessThanOrEqual(0);
					});
				});
			}
		});
	}
}
