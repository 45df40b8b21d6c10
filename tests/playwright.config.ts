import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './browser/chromium.ts';
import { base } from './built-site.ts';

const launch = await chromiumLaunch();
/** A page lives for seconds here, and both cores are busy: V8 optimises nothing, tidies nothing up, and has no threads. */
const shortLived = '--js-flags=--single-threaded,--no-opt,--no-memory-reducer';
/**
 * Each page in the frame of the one before, not in a new one: that saves an eighth of the time. Chromium heeds only the
 * last list of features, so this one repeats what of Playwright's a test could notice.
 */
const sameFrame =
	'--disable-features=RenderDocument,PaintHolding,HttpsUpgrades,MediaRouter,OptimizationHints';

/**
 * Playwright asks for a stack at each turn, and finds the place in the source of every frame of it. Those of packages, which
 * it then leaves out of what it says, cost an eighth of the time.
 */
const writeStack = Error.prepareStackTrace;
if (writeStack) {
	Error.prepareStackTrace = (error, frames) =>
		writeStack(
			error,
			frames.filter((frame) => !frame.getFileName()?.includes('/node_modules/')),
		);
}

/** The tests of the built site, served as `npm start` serves it, on a port that is free. */
export default defineConfig({
	testDir: 'browser',
	// It builds and serves a site of its own, at the root.
	testIgnore: base === '/' ? [] : ['**/hostile.spec.ts'],
	outputDir: '../test-results',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	/** A second try on a busy CI machine; the report names a test that needed it. */
	retries: process.env.CI ? 1 : 0,
	/** Machines that build something else at the same time need it. */
	timeout: 90_000,
	expect: { timeout: 15_000 },
	reporter: [['dot'], ['json', { outputFile: process.env.BROWSER_REPORT ?? '../test-results/report.json' }]],
	use: {
		browserName: 'chromium',
		launchOptions: { ...launch, args: [...(launch.args ?? []), shortLived, sameFrame] },
		baseURL: `http://localhost:${process.env.SITE_PORT}`,
	},
	webServer: {
		command: base === '/' ? 'node src/serve.ts --port 0' : 'node tests/browser/serve-below.ts',
		cwd: '..',
		wait: { stdout: /localhost:(?<site_port>\d+)/ },
	},
});
