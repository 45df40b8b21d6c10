import type { Page } from '@playwright/test';
import { budgetOf } from '../budgets.ts';
import { findings, ofColours } from './axe.ts';
import { costOf } from './cost.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './test.ts';

/*
 * What each type of page keeps. It is opened once for all of it: to open a page takes as long as to look at it.
 */

const themes = ['light', 'dark'] as const;
const widths = [1280, 390];
/** A window of 1280 pixels at 200 %, and at 400 %. */
const zoomed = [640, 320];

for (const path of pageTypes) {
	test(`${path} keeps its budget, fits the window at any zoom and has nothing that axe finds, in both themes and widths`, async ({
		page,
	}, { annotations }) => {
		const budget = budgetOf(path);
		let cost = await costOf(page, path);
		// A busy machine may paint before the face has come, and machines without Arial then shift the lines.
		for (let again = 0; cost.shift > budget.shift && again < 2; again++) cost = await costOf(page, path);
		annotations.push({ type: 'cost', description: JSON.stringify({ path, ...cost }) });
		for (const key of ['all', 'script', 'requests', 'elements', 'shift'] as const) {
			expect(cost[key], `${key} of ${path}`).toBeLessThanOrEqual(budget[key]);
		}
		// What is embedded has the window that another page gives it.
		if (!path.startsWith('/embed/')) await fitsWithLargeLetters(page);
		await fitsAndIsAccessible(page);
	});
}

test.describe('a page that is not there', () => {
	test.use({ expectedMessages: [/status of 404/] });

	test('says so, fits the window and has nothing that axe finds, in both themes and widths', async ({
		page,
	}) => {
		const response = await page.goto('/no-such-page/');
		expect(response?.status()).toBe(404);
		await fitsAndIsAccessible(page);
	});
});

/** Wide tables scroll by themselves. */
async function fitsWithLargeLetters(page: Page) {
	// The typeface may come too late to be shown, and what stands in for it is wider.
	await page.evaluate(() => {
		document.documentElement.dataset.face = 'system';
		const { fontFamily } = getComputedStyle(document.body);
		if (fontFamily.includes('Ledger')) throw new Error(`found ${fontFamily}, expected what stands in for it`);
	});
	for (const width of zoomed) await fits(page, { width, height: 512 });
	await page.evaluate(() => document.documentElement.removeAttribute('data-face'));
}

async function fits(page: Page, window: { readonly width: number; readonly height: number }) {
	await page.setViewportSize(window);
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(overflow, `pixels wider than ${window.width}`).toBeLessThanOrEqual(0);
}

async function fitsAndIsAccessible(page: Page) {
	await page.evaluate(keepFirstOfMany);
	for (const width of widths) {
		await fits(page, { width, height: 900 });
		for (const colorScheme of themes) {
			await page.emulateMedia({ colorScheme });
			// Once a width: what neither colour nor place changes is the same in the other theme.
			const found = await findings(page, colorScheme === 'light' ? {} : { rules: ofColours });
			expect(found, `${colorScheme}, ${width} pixels wide`).toEqual([]);
		}
	}
}

/** Leaves ten rows of a long table and ten items of a long list to axe, which needs minutes for thousands all alike. */
function keepFirstOfMany() {
	for (const one of document.querySelectorAll('tbody tr:nth-child(n + 11), li:nth-child(n + 11)'))
		one.remove();
}
