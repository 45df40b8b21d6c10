import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Milliseconds that a page of a slow network takes to begin. */
const slow = 700;

const face = /ledger-sans\.woff2$/;

async function beginLate(page: Page) {
	await page.route(
		(address) => address.pathname.endsWith('/'),
		async (route) => {
			await wait(slow);
			await route.continue();
		},
	);
}

const faceOf = (page: Page): Promise<string> =>
	page.getByRole('heading', { level: 1 }).evaluate((heading) => getComputedStyle(heading).fontFamily);

test('a page of a quick network asks for its typeface before its styles do', async ({ newVisitor }) => {
	const page = await (await newVisitor()).newPage();
	await page.goto('/methodology/');
	expect(await faceOf(page)).toMatch(/^"?Ledger/);
	await expect(page.locator('head link[rel=preload][as=font]')).toHaveAttribute('href', face);
});

test('a page of a slow network does without its typeface, and has it ready for the next page', async ({
	newVisitor,
}) => {
	const page = await (await newVisitor()).newPage();
	await beginLate(page);
	let loaded = false;
	let early = false;
	page.on('load', () => {
		loaded = true;
	});
	page.on('request', (request) => {
		if (face.test(request.url()) && !loaded) early = true;
	});
	const fetched = page.waitForResponse(face);
	await page.goto('/methodology/');
	expect(await faceOf(page)).not.toContain('Ledger');
	await fetched;
	expect(early, 'asked for before the page was there').toBe(false);
	await expect.poll(() => page.evaluate(() => localStorage.getItem('face'))).toBe('here');
	await page.goto('/data/');
	expect(await faceOf(page)).toMatch(/^"?Ledger/);
});

test('a page asks for its typeface where storage is closed', async ({ newVisitor }) => {
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
	const fetched = page.waitForResponse(face);
	await page.goto('/methodology/');
	expect(await faceOf(page)).toMatch(/^"?Ledger/);
	await fetched;
});

test('a page without script asks for its typeface early', async ({ newVisitor }) => {
	const page = await (await newVisitor({ javaScriptEnabled: false })).newPage();
	await page.goto('/methodology/');
	await expect(page.locator('head link[rel=preload][as=font]')).toHaveAttribute('href', face);
});
