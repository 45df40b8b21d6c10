import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
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
 * `npm run lighthouse -- --runs 1 --keep FOLDER /explore/` looks once at one page and keeps the whole report.
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

/** What the score for performance is made of. */
const metrics = {
	FCP: 'first-contentful-paint',
	LCP: 'largest-contentful-paint',
	TBT: 'total-blocking-time',
	CLS: 'cumulative-layout-shift',
	SI: 'speed-index',
} as const;

const Report = z.object({
	categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
	audits: z.record(
		z.string(),
		z.object({
			score: z.number().nullable(),
			scoreDisplayMode: z.string(),
			numericValue: z.number().optional(),
		}),
	),
});
type Report = z.output<typeof Report>;

/** One run of Lighthouse on an address, whose report is written to a file. */
async function run(url: string, output: string): Promise<Report> {
	const { executablePath = '', args = [], env = {} } = await chromiumLaunch();
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

const { values, positionals } = parseArgs({
	options: { runs: { type: 'string', default: '5' }, keep: { type: 'string' } },
	allowPositionals: true,
});
const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'ledger-lighthouse-')));
await mkdir(folder, { recursive: true });
const { port, close } = await listen(await staticSite(dist, base));
const columns = ['page', ...categories, ...Object.keys(metrics), 'audits below 0.9'];
console.log(`| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}`);
let short = false;
for (const path of positionals.length > 0 ? positionals : Object.keys(goals)) {
	const reports: Report[] = [];
	for (let index = 1; index <= Number(values.runs); index++) {
		const output = join(folder, `${path.replaceAll('/', '') || 'home'}-${index}.json`);
		reports.push(await run(`http://localhost:${port}${base}${path.slice(1)}`, output));
	}
	const scores = categories.map((key) =>
		Math.round(100 * median(reports.map(({ categories }) => categories[key]?.score ?? 0))),
	);
	short ||= scores.some((score) => score < (goals[path] ?? 0));
	const figures = Object.values(metrics).map((key) => {
		const value = median(reports.map(({ audits }) => audits[key]?.numericValue ?? Number.NaN));
		return key === 'cumulative-layout-shift' ? value.toFixed(3) : `${Math.round(value)} ms`;
	});
	const weak = Object.entries(reports.at(-1)?.audits ?? {})
		.filter(
			([, { score, scoreDisplayMode }]) =>
				scoreDisplayMode !== 'informative' && score !== null && score < 0.9,
		)
		.map(([id]) => id);
	console.log(`| ${[path, ...scores, ...figures, weak.join(', ')].join(' | ')} |`);
}
close();
if (values.keep === undefined) await rm(folder, { recursive: true });
process.exitCode = short ? 1 : 0;
