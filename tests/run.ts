import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** How many tests a step ran. A step that is no collection of tests counts as one. */
interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

interface Outcome extends Counts {
	/** All that the step printed. */
	readonly output: string;
}

const minutesUntilStuck = 20;
/** The scripts that decide how long all takes: what runs beside them gives way. */
const criticalPath: ReadonlySet<string> = new Set(['build', 'test:browser']);
/** Where Node keeps what it compiled, for the many processes that tests start. */
const compiled = join(import.meta.dirname, '../node_modules/.cache/node');
const reports = await mkdtemp(join(tmpdir(), 'ledger-tests-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

/** Runs a script of package.json and gives all it printed. */
function runScript(
	script: string,
	args: readonly string[] = [],
): Promise<{ passed: boolean; output: string }> {
	return new Promise((done) => {
		const child = spawn(process.execPath, ['--run', script, '--', ...args], {
			env: {
				...process.env,
				...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
				ASTRO_TELEMETRY_DISABLED: '1',
				NODE_COMPILE_CACHE: compiled,
				BROWSER_REPORT: browserReport,
			},
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: minutesUntilStuck * 60_000,
		});
		if (!criticalPath.has(script) && child.pid !== undefined)
			setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				output += text;
			});
		}
		child.once('error', (error) => done({ passed: false, output: `${output}${error.message}\n` }));
		child.once('close', (code, signal) => {
			if (signal !== null) output += `ended by ${signal}\n`;
			done({ passed: code === 0, output });
		});
	});
}

const wholes = z.int().nonnegative();
const UnitReport = z
	.object({ numPassedTests: wholes, numFailedTests: wholes, numPendingTests: wholes, numTodoTests: wholes })
	.transform((report) => ({
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests + report.numTodoTests,
	}));
const BrowserReport = z
	.object({
		stats: z.object({ expected: wholes, unexpected: wholes, flaky: wholes, skipped: wholes }),
	})
	.transform(({ stats }) => ({
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		skipped: stats.skipped,
	}));

/** The counts of a report file; nothing where the step died before it wrote a proper one. */
async function readCounts(file: string, schema: z.ZodType<Counts>): Promise<Counts | undefined> {
	try {
		return schema.parse(JSON.parse(await readFile(file, 'utf8')));
	} catch {
		return undefined;
	}
}

/** A step that passes or fails as a whole. */
function check(script: string, args: readonly string[] = []) {
	return async (): Promise<Outcome> => {
		const { passed, output } = await runScript(script, args);
		return { passed: Number(passed), failed: Number(!passed), skipped: 0, output };
	};
}

/** A step whose tests are counted; one that fails without a failed test, or passes without any, has failed once. */
function tests(script: string, args: readonly string[], report: string, schema: z.ZodType<Counts>) {
	return async (): Promise<Outcome> => {
		const { passed, output } = await runScript(script, args);
		const counts = (await readCounts(report, schema)) ?? { passed: 0, failed: 0, skipped: 0 };
		const fault = counts.failed === 0 && (!passed || counts.passed === 0);
		return { ...counts, failed: counts.failed + Number(fault), output };
	};
}

const steps = {
	// The build has just written the types of the collections.
	types: check('check:types', ['--noSync']),
	'lint and format': check('lint'),
	'unused code': check('unused'),
	data: check('check:data'),
	unit: tests(
		'test:unit',
		['--reporter=default', '--reporter=json', `--outputFile=${unitReport}`],
		unitReport,
		UnitReport,
	),
	build: check('build'),
	browser: tests('test:browser', [], browserReport, BrowserReport),
} satisfies Record<string, () => Promise<Outcome>>;

const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };
const total = { ...nothing };

function summary({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function report(name: string, outcome: Outcome, seconds: number) {
	console.log(`${name.padEnd(16)} ${summary(outcome)}  (${seconds.toFixed(1)} s)`);
	if (outcome.failed > 0) console.log(`\n${outcome.output.trimEnd()}\n`);
	total.passed += outcome.passed;
	total.failed += outcome.failed;
	total.skipped += outcome.skipped;
}

async function step(name: keyof typeof steps): Promise<boolean> {
	const start = performance.now();
	const outcome = await steps[name]();
	report(name, outcome, (performance.now() - start) / 1000);
	return outcome.failed === 0;
}

// Two lanes, as the browsers wait often enough to leave time of their two cores. Types wait for the build, whose generated
// files they read.
const build = step('build');
await Promise.all([
	build.then(async (built) => {
		if (built) await step('browser');
		else report('browser', { ...nothing, failed: 1, output: 'not run: there is no build to test' }, 0);
	}),
	step('lint and format')
		.then(() => step('unused code'))
		.then(() => step('data'))
		.then(() => step('unit'))
		.then(() => build)
		.then(() => step('types')),
]);

await rm(reports, { recursive: true });
console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
