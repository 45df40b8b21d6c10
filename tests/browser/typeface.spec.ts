import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Milliseconds that a page of a slow network takes to begin. */
const slow = 700;

async function beginLate(page: Page) {
	await page.route(
		({ pathname }) => pathname.endsWith('/'),
		async (route) => {
			await wait(slow);
			await route.continue();
		},
	);
}

/** The typefaces of a page's text, the one to be shown first. */
const facesOf = (page: Page): Promise<string> =>
	page.getByRole('heading', { level: 1 }).evaluate((heading) => getComputedStyle(heading).fontFamily);

test('a page of a quick network is shown in its typeface', async ({ newVisitor }) => {
	// A busy machine may take as long as a slow network.
	await expect(async () => {
		const page = await (await newVisitor()).newPage();
		await page.goto('/methodology/');
		expect(await facesOf(page)).toMatch(/^"?Ledger/);
	}).toPass();
});

test('a page of a slow network does without its typeface, and the next one is shown in it', async ({
	newVisitor,
}) => {
	const page = await (await newVisitor()).newPage();
	await beginLate(page);
	await page.goto('/methodology/');
	expect(await facesOf(page)).not.toContain('Ledger');
	await expect.poll(() => page.evaluate(() => localStorage.getItem('face'))).toBe('here');
	await page.goto('/data/');
	expect(await facesOf(page)).toMatch(/^"?Ledger/);
});

test('a page of a slow network is shown in its typeface where storage is closed', async ({ newVisitor }) => {
	const visitor = await newVisitor();
	await visitor.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('storage is closed', 'SecurityError');
			},
		});
	});
	const page = await visitor.newPage();
	await beginLate(page);
	await page.goto('/methodology/');
	expect(await facesOf(page)).toMatch(/^"?Ledger/);
});
