import {
	type BrowserContext,
	type BrowserContextOptions,
	expect as expectOf,
	type Page,
	test as testOf,
} from '@playwright/test';
import { base } from '../built-site.ts';

export interface Fixtures {
	/** What the browser may say on its console in this test, such as the 404 of a page that is meant to be missing. */
	expectedMessages: RegExp[];
	/** Opens the site for somebody else: shares nothing with the test's own page, and is watched as well. */
	newVisitor: (options?: BrowserContextOptions) => Promise<BrowserContext>;
	/** Reports what the pages of a context do wrong. */
	watch: (context: BrowserContext) => void;
}

interface WorkerFixtures {
	/** Contexts by the options that stay as they were made: to make one takes as long as to load two pages. */
	kept: Map<string, BrowserContext>;
}

/** Every test fails on a console message, a dialog, an error in a page or a request to another host. */
export const test = testOf.extend<Fixtures, WorkerFixtures>({
	expectedMessages: [[], { option: true }],

	watch: async ({ expectedMessages, baseURL }, use) => {
		const complaints: string[] = [];
		await use((context) => {
			context.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
			context.on('dialog', (dialog) => {
				complaints.push(`${dialog.type()}: ${dialog.message()}`);
				return dialog.dismiss();
			});
			context.on('weberror', (webError) => {
				const { stack, message } = webError.error();
				complaints.push(stack || message);
			});
			context.on('request', (request) => {
				const { protocol, origin } = new URL(request.url());
				if (protocol.startsWith('http') && origin !== baseURL) complaints.push(`request to ${request.url()}`);
			});
		});
		const unexpected = complaints.filter((text) => !expectedMessages.some((pattern) => pattern.test(text)));
		expect(unexpected, 'complaints of the browser').toEqual([]);
	},

	kept: [
		async ({ browser: _ }, use) => {
			const contexts = new Map<string, BrowserContext>();
			await use(contexts);
			for (const context of contexts.values()) await context.close();
		},
		{ scope: 'worker' },
	],

	context: async ({ kept, browser, watch, baseURL, hasTouch, isMobile, javaScriptEnabled }, use) => {
		const key = JSON.stringify([baseURL, hasTouch, isMobile, javaScriptEnabled]);
		const context = kept.get(key) ?? (await browser.newContext());
		kept.set(key, context);
		watch(context);
		await use(context);
		await tidy(context);
	},

	page: async ({ context, viewport, colorScheme, forcedColors, contextOptions }, use) => {
		const page = context.pages()[0] ?? (await context.newPage());
		const { reducedMotion } = contextOptions;
		await page.emulateMedia({
			media: null,
			colorScheme,
			forcedColors: forcedColors ?? null,
			reducedMotion: reducedMotion ?? null,
		});
		if (viewport) await page.setViewportSize(viewport);
		await use(page);
	},

	newVisitor: async ({ browser, baseURL, watch }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async (options) => {
			const context = await browser.newContext({ ...(baseURL && { baseURL }), ...options });
			watch(context);
			contexts.push(context);
			return context;
		});
		for (const context of contexts) await context.close();
	},
});

/** Leaves of a test what a visit starts with: one empty page, without listeners, routes, permissions and storage. */
async function tidy(context: BrowserContext): Promise<void> {
	const [page, ...others] = context.pages();
	for (const watched of [context, page])
		for (const event of ['console', 'dialog', 'weberror', 'request', 'response'])
			watched?.removeAllListeners(event);
	await context.unrouteAll();
	await context.clearPermissions();
	for (const other of others) await other.close();
	if (!page) return;
	await page.unrouteAll();
	await page.evaluate(() => localStorage.clear()).catch(() => 'a page without an address has no storage');
	await page.goto('about:blank');
	await page.mouse.move(0, 0);
}

/** Addresses that tests name from the root of the site are meant below the path under which it was built. */
export const expect = expectOf.extend({
	async toHaveURL(page: Page, expected: string | RegExp, options?: { timeout?: number }) {
		const wanted =
			typeof expected === 'string' && expected.startsWith('/') ? base + expected.slice(1) : expected;
		const assertion = this.isNot ? expectOf(page).not : expectOf(page);
		await assertion.toHaveURL(wanted, options);
		return { pass: !this.isNot, message: () => '' };
	},
});
