import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable } from '../../src/leaderboard/markdown.ts';
import { copySite } from '../site-copy.ts';
import { writeMultipliedData } from './multiplied-data.ts';

/*
 * How a build grows with the data: node tests/bench/build.ts [TIMES...], by default 1 3 10. Each build is of a copy of
 * the site with so many times the records, with nothing kept from a build before. Prints a Markdown table.
 */

interface Measured {
	readonly times: number;
	readonly models: number;
	readonly pages: number;
	readonly files: number;
	readonly bytes: number;
	readonly seconds: number;
	/** Of the processor, which a busy machine does not stretch as it does the clock. */
	readonly processorSeconds: number;
	readonly peakBytes: number;
}

/** Tells at its end what a process took, its threads included. */
const telling = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage())));`;

async function measure(times: number): Promise<Measured> {
	const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'));
	const data = join(folder, 'data');
	const usageFile = join(folder, 'usage');
	writeMultipliedData(data, times);
	const copy = await copySite(data);
	try {
		const start = performance.now();
		await build(copy.root, usageFile);
		const seconds = (performance.now() - start) / 1000;
		const entries = await readdir(copy.dist, { recursive: true, withFileTypes: true });
		const files = entries.filter((entry) => entry.isFile());
		const sizes = await Promise.all(
			files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
		);
		const { count }: { readonly count: number } = JSON.parse(
			await readFile(join(copy.dist, 'api/v1/models.json'), 'utf8'),
		);
		const usage: NodeJS.ResourceUsage = JSON.parse(await readFile(usageFile, 'utf8'));
		return {
			times,
			models: count,
			pages: files.filter(({ name }) => name.endsWith('.html')).length,
			files: files.length,
			bytes: sizes.reduce((sum, size) => sum + size, 0),
			seconds,
			processorSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
			peakBytes: 1024 * usage.maxRSS,
		};
	} finally {
		await copy.remove();
		await rm(folder, { recursive: true });
	}
}

function build(root: string, usageFile: string): Promise<void> {
	return new Promise((done, fail) => {
		const child = spawn(
			process.execPath,
			[
				`--import=data:text/javascript,${encodeURIComponent(telling)}`,
				'node_modules/astro/bin/astro.mjs',
				'build',
				'--silent',
			],
			{
				cwd: root,
				env: {
					...process.env,
					LEDGER_DATA: 'data',
					NODE_ENV: 'production',
					ASTRO_TELEMETRY_DISABLED: '1',
					USAGE_FILE: usageFile,
				},
				stdio: ['ignore', 'inherit', 'inherit'],
			},
		);
		child.once('error', fail);
		child.once('close', (code) => (code === 0 ? done() : fail(new Error(`the build ended with ${code}`))));
	});
}

const { positionals } = parseArgs({ allowPositionals: true });
const factors = positionals.length > 0 ? positionals.map(Number) : [1, 3, 10];
if (!factors.every((times) => Number.isSafeInteger(times) && times > 0)) {
	throw new Error(`found ${positionals.join(' ')}, expected whole numbers, such as 1 3 10`);
}
const number = (head: string) => ({ head, number: true });
const rows: string[][] = [];
for (const times of factors) {
	const { models, pages, files, bytes, seconds, processorSeconds, peakBytes } = await measure(times);
	rows.push([
		`${times}`,
		`${models}`,
		`${pages}`,
		`${files}`,
		(bytes / 1e6).toFixed(0),
		seconds.toFixed(1),
		processorSeconds.toFixed(1),
		((1000 * processorSeconds) / pages).toFixed(1),
		(peakBytes / 1e6).toFixed(0),
		(peakBytes / 1e3 / pages).toFixed(0),
	]);
	console.error(`${times} times the data: ${seconds.toFixed(1)} s`);
}
console.log(
	markdownTable(
		[
			...['Times', 'Models', 'Pages', 'Files', 'MB', 'Seconds', 'Of the processor'],
			...['ms of it a page', 'Peak MB', 'kB a page'],
		].map(number),
		rows,
	),
);
