import { spawnSync } from 'node:child_process';
import { installed } from './browser/installed.ts';

/*
 * Runs the main journeys of the browser tests in the Firefox of this machine, on the site that was built. Where there
 * is none it says so and passes.
 */

const places = [
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/snap/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
];
const firefox = installed('FIREFOX_PATH', places);

if (firefox === undefined) {
	console.log('Second engine: not run, because no Firefox is installed here and FIREFOX_PATH names none.');
} else {
	console.log(`Second engine: ${firefox}`);
	const { status } = spawnSync(
		'playwright',
		['test', '--config', 'tests/second-engine.config.ts', ...process.argv.slice(2)],
		{ env: { ...process.env, FIREFOX_PATH: firefox }, stdio: 'inherit' },
	);
	process.exitCode = status ?? 1;
}
