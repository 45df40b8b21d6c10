import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { listen } from '../src/serving/listen.ts';
import { staticSite } from '../src/serving/site.ts';
import { chromiumLaunch } from './browser/chromium.ts';
import { base, dist } from './built-site.ts';

/*
 * Lighthouse as a phone sees the built site: the median of some runs for a page of four types, and exit code 1 where
 * one falls short. Lighthouse weighs more than all that this project needs otherwise, so npx fetches it when asked for.
 */

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What each page is held to, in each category. */
const goals: Readonly<Record<string, number>> = {
	'/': 100,
	'/models/coca-fine-tuned/': 100,
	'/explore/': 97,
	'/history/': 97,
};

const Report = z.object({
	categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
	audits: z.record(z.string(), z.object({ score: z.number().nullable(), scoreDisplayMode: z.string() })),
});
type Report = z.output<typeof Report>;

/** One run of Lighthouse on an address. */
async function run(url: string, folder: string): Promise<Report> {
	const { executablePath = '', args = [], env = {} } = await chromiumLaunch();
	const output = join(folder, 'report.json');
	await promisify(execFile)(
		'npx',
		[
			'--yes',
			`lighthouse@${version}`,
			url,
			'--quiet',
			'--output=json',
			`--output-path=${output}`,
			`--chrome-flags=--headless=new ${args.join(' ')}`,
		],
		{ env: { ...process.env, ...env, CHROME_PATH: executablePath }, maxBuffer: 2 ** 26 },
	);
	return Report.parse(JSON.parse(await readFile(output, 'utf8')));
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const folder = await mkdtemp(join(tmpdir(), 'ledger-lighthouse-'));
const { port, close } = await listen(await staticSite(dist, base));
let short = false;
console.log(`| page | ${categories.join(' | ')} | audits below 0.9 |\n|---|${'---|'.repeat(5)}`);
for (const [path, goal] of Object.entries(goals)) {
	const reports: Report[] = [];
	for (let index = 0; index < Number(values.runs); index++) {
		reports.push(await run(`http://localhost:${port}${base}${path.slice(1)}`, folder));
	}
	const scores = categories.map((key) =>
		Math.round(100 * median(reports.map(({ categories }) => categories[key]?.score ?? 0))),
	);
	short ||= scores.some((score) => score < goal);
	const weak = Object.entries(reports.at(-1)?.audits ?? {})
		.filter(
			([, { score, scoreDisplayMode }]) =>
				scoreDisplayMode !== 'informative' && score !== null && score < 0.9,
		)
		.map(([id]) => id);
	console.log(`| ${path} | ${scores.join(' | ')} | ${weak.join(', ')} |`);
}
close();
await rm(folder, { recursive: true });
process.exitCode = short ? 1 : 0;
