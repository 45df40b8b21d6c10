import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Builds the site for a path below the root, as a host of projects serves it, and runs the browser tests there.
 */

const folder = mkdtempSync(join(import.meta.dirname, '../.below-'));
const env = { ...process.env, BASE_PATH: '/ledger/', SITE_FOLDER: folder };
const run = (command: string, ...args: string[]): boolean =>
	spawnSync(command, args, { env, stdio: 'inherit' }).status === 0;

const passed =
	run('astro', 'build', '--silent', '--outDir', folder) &&
	run('playwright', 'test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2));
rmSync(folder, { recursive: true });
process.exitCode = passed ? 0 : 1;
