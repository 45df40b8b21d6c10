import { AxeBuilder } from '@axe-core/playwright';
import { pageTypes } from './page-types.ts';
import { expect, test } from './test.ts';

const missing = '/no-such-page/';

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [1280, 390]) {
		for (const path of [...pageTypes, missing]) {
			test.describe(`${path}, ${colorScheme}, ${width} pixels wide`, () => {
				test.use({
					colorScheme,
					viewport: { width, height: 900 },
					expectedMessages: path === missing ? [/status of 404/] : [],
				});

				test(`${path} has nothing that axe finds and fits the window (${colorScheme}, ${width})`, async ({
					page,
				}) => {
					const response = await page.goto(path);
					expect(response?.status()).toBe(path === missing ? 404 : 200);
					const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
					expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0);
					await page.evaluate(keepFirstRows);
					const { violations } = await new AxeBuilder({ page })
						.options({ rules: { 'target-size': { enabled: true } } })
						.analyze();
					expect(violations.map(({ id, help, nodes }) => [id, help, nodes.map(({ html }) => html)])).toEqual(
						[],
					);
				});
			});
		}
	}
}

/** Leaves fifty rows of a long table to axe, which needs minutes for two thousand that are all alike. */
function keepFirstRows() {
	for (const row of document.querySelectorAll('tbody tr:nth-child(n + 51)')) row.remove();
}
