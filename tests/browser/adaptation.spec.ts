import { bringToLife } from './live.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './test.ts';

/*
 * What people set for themselves: large letters, few colours, no motion.
 */

test.describe('with large letters', () => {
	test.use({ expectedMessages: [/net::ERR_FAILED/] });

	test('tables that are folded, words in charts and lists of sentences fit a window at 400 %', async ({
		page,
	}) => {
		await page.route('**/*.woff2', (route) => route.abort());
		await page.setViewportSize({ width: 320, height: 512 });
		const cut: Record<string, readonly string[]> = {};
		for (const path of ['/history/', '/families/mobilenet-v4/', '/data/']) {
			await page.goto(path);
			cut[path] = await page.evaluate(() => {
				for (const details of document.querySelectorAll('details')) details.open = true;
				const edges = document.querySelectorAll(
					'details .word-table, #recipe-spread .words, .ranked-list table, .stacked table',
				);
				return [...edges]
					.filter((edge) => edge.getBoundingClientRect().right > innerWidth)
					.map(({ outerHTML }) => outerHTML.slice(0, 200));
			});
		}
		expect(cut).toEqual({ '/history/': [], '/families/mobilenet-v4/': [], '/data/': [] });
	});
});

test.describe('with forced colours', () => {
	test.use({ forcedColors: 'active' });

	test('marks, lines and the picked point of a chart can still be seen', async ({ page }) => {
		await page.goto('/history/');
		const chart = page.locator('ledger-chart').first();
		await bringToLife(chart);
		const inked = await chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
			const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
			return data.some((value, index) => index % 4 === 3 && value > 0);
		});
		expect(inked).toBe(true);
		await chart.locator('.spot').focus();
		await page.keyboard.press('ArrowLeft');
		await expect(chart.locator('.spot .card')).toBeVisible();
	});

	test('the kind of evidence stands beside its mark as text', async ({ page }) => {
		await page.goto('/leagues/zero-shot/');
		const cells = page.locator('.ranked-list tbody td.e');
		for (const text of await cells.allTextContents()) expect(text.trim()).not.toBe('');
	});
});

test.describe('with less motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('nothing moves by itself', async ({ page }) => {
		for (const path of ['/', '/models/', '/compare/', '/history/']) {
			await page.goto(pageTypes.find((type) => type === path || type.startsWith(`${path}`)) ?? path);
			const moving = await page.evaluate(
				() =>
					document.getAnimations().filter((animation) => {
						const { duration } = animation.effect?.getComputedTiming() ?? {};
						return typeof duration === 'number' && duration > 1;
					}).length,
			);
			expect(moving, path).toBe(0);
		}
	});
});
