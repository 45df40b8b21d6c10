import type { Page } from '@playwright/test';
import { type Budget, budgetOf } from '../budgets.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './test.ts';

/** What the page at a path costs a first visit, in the units of a budget. */
async function costOf(page: Page, path: string): Promise<Budget> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Network.enable');
	// As on a first visit; a visitor of its own for each page takes twice the time.
	await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
	const types = new Map<string, string>();
	const bytes = { all: 0, script: 0 };
	cdp.on('Network.requestWillBeSent', ({ requestId, type }) => types.set(requestId, type ?? ''));
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		bytes.all += encodedDataLength;
		if (types.get(requestId) === 'Script') bytes.script += encodedDataLength;
	});
	// The network is quiet too while a long page is laid out, before its script is asked for.
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	const { shift, elements } = await page.evaluate(
		() =>
			new Promise<{ shift: number; elements: number }>((done) => {
				let shift = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value);
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => done({ shift, elements: document.querySelectorAll('*').length }), 50);
			}),
	);
	await cdp.detach();
	return { all: bytes.all / 1000, script: bytes.script / 1000, requests: types.size, elements, shift };
}

// A busy machine may paint before the face has come, and machines without Arial then shift the lines.
test.describe.configure({ retries: 2 });

for (const path of pageTypes) {
	test(`${path} keeps its budget`, async ({ page }, { annotations }) => {
		const budget = budgetOf(path);
		const cost = await costOf(page, path);
		annotations.push({ type: 'cost', description: JSON.stringify({ path, ...cost }) });
		for (const key of ['all', 'script', 'requests', 'elements', 'shift'] as const) {
			expect(cost[key], `${key} of ${path}`).toBeLessThanOrEqual(budget[key]);
		}
	});
}
