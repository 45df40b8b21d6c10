import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { Fixtures } from './browser/test.ts';
import config from './playwright.config.ts';

/** The main journeys in a Firefox as it is installed, which Playwright drives by WebDriver BiDi. */
export default defineConfig<Fixtures>(config, {
	testMatch: [
		'accessibility-tree',
		'charts',
		'compare',
		'compare-tray',
		'failing-requests',
		'figure-slip',
		'finder',
		'keyboard-tasks',
		'leaderboard',
		'search',
		'table-keys',
	].map((name) => `${name}.spec.ts`),
	// Playwright cannot turn script off in it, touch it, print with it, or see that it saves a file or that the network rests.
	grepInvert: /without script|@chromium/,
	use: {
		browserName: 'firefox',
		channel: 'moz-firefox',
		reuseContext: false,
		launchOptions: { executablePath: join(import.meta.dirname, 'browser/firefox.ts'), args: [] },
		// It reports parts that were still on their way when a visitor left the page.
		expectedMessages: [/error loading dynamically imported module/],
	},
});
