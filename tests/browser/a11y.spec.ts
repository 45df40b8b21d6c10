import { findings, ofColours } from './axe.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './test.ts';

const missing = '/no-such-page/';

const themes = ['light', 'dark'] as const;
const widths = [1280, 390];

for (const path of [...pageTypes, missing]) {
	test.describe(path, () => {
		test.use({ expectedMessages: path === missing ? [/status of 404/] : [] });

		test(`${path} has nothing that axe finds and fits the window, in both themes and widths`, async ({
			page,
		}) => {
			const response = await page.goto(path);
			expect(response?.status()).toBe(path === missing ? 404 : 200);
			await page.evaluate(keepFirstOfMany);
			for (const width of widths) {
				await page.setViewportSize({ width, height: 900 });
				const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(overflow, `pixels wider than ${width}`).toBeLessThanOrEqual(0);
				for (const colorScheme of themes) {
					await page.emulateMedia({ colorScheme });
					// Once a width: what neither colour nor place changes is the same in the other theme.
					const found = await findings(page, colorScheme === 'light' ? {} : { rules: ofColours });
					expect(found, `${colorScheme}, ${width} pixels wide`).toEqual([]);
				}
			}
		});
	});
}

/** Leaves ten rows of a long table and ten items of a long list to axe, which needs minutes for thousands all alike. */
function keepFirstOfMany() {
	for (const one of document.querySelectorAll('tbody tr:nth-child(n + 11), li:nth-child(n + 11)'))
		one.remove();
}
