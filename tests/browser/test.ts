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

/** Every test fails on a console message, a dialog, an error in a page or a request to another host. */
export const test = testOf.extend<Fixtures>({
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

	context: async ({ context, watch }, use) => {
		watch(context);
		await use(context);
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
