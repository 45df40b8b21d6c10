import type { Page } from '@playwright/test';

/** Keeps a page waiting for a file until what is returned is called. */
export async function holdBack(page: Page, address: RegExp): Promise<() => void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	await page.route(address, async (route) => {
		await promise;
		await route.continue();
	});
	return resolve;
}
