import type { Page } from '@playwright/test';
import type { Budget } from '../budgets.ts';

/** Opens the page at a path as for the first time, and says what that costs, in the units of a budget. */
export async function costOf(page: Page, path: string): Promise<Budget> {
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
	const response = await page.goto(path);
	if (response?.status() !== 200)
		throw new Error(`${path}: found status ${response?.status()}, expected 200`);
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
