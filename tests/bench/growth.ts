import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { listen } from '../../src/serving/listen.ts';
import { staticSite } from '../../src/serving/site.ts';
import { chromiumLaunch } from '../browser/chromium.ts';
import { writeGrownSite } from './grown-page.ts';

/*
 * How the table's work grows with its rows: the main thread's time for each thing that a visitor does, and the memory.
 * npm run bench:growth -- [--site dist] [--copies 1,10,100] [--rounds 7] [--keep FOLDER]
 */

const deeds: readonly { readonly name: string; readonly act: (page: Page) => Promise<void> }[] = [
	{ name: 'type a letter', act: (page) => typeInto(page, 'Search models', 'x') },
	{ name: 'type a second', act: (page) => typeInto(page, 'Search models', 'c') },
	{ name: 'clear', act: (page) => page.getByLabel('Search models', { exact: true }).fill('') },
	{ name: 'largest parameters', act: (page) => typeInto(page, 'Maximum parameters (millions)', '9') },
	{
		name: 'clear it',
		act: (page) => page.getByLabel('Maximum parameters (millions)', { exact: true }).fill(''),
	},
	{ name: 'sort', act: (page) => page.getByRole('button', { name: 'Params', exact: true }).click() },
	{ name: 'sort again', act: (page) => page.getByRole('button', { name: 'Params', exact: true }).click() },
	{ name: 'architecture', act: (page) => page.getByRole('checkbox', { name: /^Convnet/ }).check() },
	{ name: 'undo', act: async (page) => void (await page.goBack()) },
];

async function typeInto(page: Page, label: string, letter: string): Promise<void> {
	await page.getByLabel(label, { exact: true }).focus();
	await page.keyboard.press('End');
	await page.keyboard.press(letter);
}

/** Milliseconds of the main thread's tasks since the browser began to count. */
async function tasks(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Once the page has painted what it was asked for. */
const painted = (page: Page): Promise<void> =>
	page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

interface Sample {
	/** Milliseconds of work, for each deed. */
	readonly work: readonly number[];
	/** Megabytes of the script's heap after a collection, at rest. */
	readonly heap: number;
	/** Whether the last row came into view when the page was scrolled to it. */
	readonly scrolls: boolean;
}

async function sample(browser: Browser, address: string, rows: number): Promise<Sample> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	await page.goto(address);
	await page.evaluate(() => document.querySelector('leaderboard-table')?.shown());
	await page.waitForTimeout(1000 + rows / 100);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const work: number[] = [];
	for (const { act } of deeds) {
		// What rests after a deed is over before the next: the chart follows, counts are renewed.
		await page.waitForTimeout(600 + rows / 100);
		const before = await tasks(session);
		await act(page);
		await painted(page);
		work.push((await tasks(session)) - before);
	}
	await page.waitForTimeout(500);
	await page.locator('.sheet .more').scrollIntoViewIfNeeded();
	await page.waitForTimeout(300);
	const last = page.locator('.sheet tbody tr').last();
	const scrolls =
		(await last.getAttribute('aria-rowindex')) ===
		(await page.locator('.sheet table').getAttribute('aria-rowcount'));
	await page.close();
	return { work, heap: usedSize / 1e6, scrolls };
}

const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			site: { type: 'string', default: 'dist' },
			copies: { type: 'string', default: '1,10,100' },
			rounds: { type: 'string', default: '7' },
			keep: { type: 'string' },
		},
	});
	const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'growth-')));
	const sizes: { copies: number; rows: number; bytes: number; address: string; close: () => void }[] = [];
	for (const copies of values.copies.split(',').map(Number)) {
		const root = join(folder, String(copies));
		const rows = await writeGrownSite(values.site, root, copies);
		const data = await readFile(join(root, `models-${copies}.json`));
		const { port, close } = await listen(await staticSite(root, '/'));
		sizes.push({
			copies,
			rows,
			bytes: brotliCompressSync(data).length,
			address: `http://localhost:${port}/`,
			close,
		});
	}
	const samples = new Map(sizes.map(({ copies }) => [copies, [] as Sample[]]));
	for (let round = 0; round < Number(values.rounds); round++) {
		const browser = await chromium.launch(await chromiumLaunch());
		for (const { copies, rows, address } of sizes) {
			samples.get(copies)?.push(await sample(browser, address, rows));
		}
		await browser.close();
	}
	for (const { close } of sizes) close();
	if (values.keep === undefined) await rm(folder, { recursive: true });
	const of = (copies: number, value: (sample: Sample) => number): string =>
		median((samples.get(copies) ?? []).map(value)).toFixed(1);
	const line = (name: string, cell: (size: (typeof sizes)[number]) => string) =>
		console.log(`| ${[name, ...sizes.map(cell)].join(' | ')} |`);
	line('medians', ({ rows }) => `${rows.toLocaleString('en')} models`);
	line('---', () => '---:');
	for (const [index, { name }] of deeds.entries()) {
		line(`${name}, ms of work`, ({ copies }) => of(copies, ({ work }) => work[index] ?? Number.NaN));
	}
	line('heap, MB', ({ copies }) => of(copies, ({ heap }) => heap));
	line('data, kB brotli', ({ bytes }) => (bytes / 1000).toFixed(0));
	line('scrolls to its last row', ({ copies }) =>
		samples.get(copies)?.every(({ scrolls }) => scrolls) ? 'yes' : 'no',
	);
}

await main();
