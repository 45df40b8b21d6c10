import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { main } from '../../src/import/cli.ts';
import { answerOf } from '../command.ts';
import { workshop } from './workshop.ts';

const run = (...args: string[]) =>
	spawnSync(process.execPath, ['src/import/cli.ts', ...args], { encoding: 'utf8' });

test('an import reports what it read, left out and wrote', () => {
	const { path, data } = workshop();
	const { status, stdout, stderr } = run('timm', path('timm'), '--data', data);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	expect(stdout).toMatch(/^timm 1a2b3c4d of 2026-08-08\nRead:\n {2}3 checkpoints\n/);
	expect(stdout).toContain('Wrote 10 files: checkpoints.csv');
});

test('broken input exits with 1 and the report, without a stack trace', () => {
	const { path, data, edit } = workshop();
	edit('keras/applications.csv', '77.1,93.3', '177.1,93.3');
	const { status, stdout, stderr } = run('keras', path('keras'), '--data', data);
	expect(status).toBe(1);
	expect(stdout).toBe('');
	expect(stderr).toContain('applications.csv:2:14 top1: found "177.1"');
	expect(stderr).not.toMatch(/^\s+at /m);
});

test.for([
	[[], 'Usage: npm run import'],
	[['timm'], 'Usage: npm run import'],
	[['timm', '.', '--date', 'May 2026'], '--date: found "May 2026", expected a day such as 2026-11-23'],
	[['timm', '.', '--force'], "Unknown option '--force'"],
	[
		['timm', 'tests/fixtures/import/timm', '--data', 'no/such/place'],
		'architectures.csv:1:1 file: found no such file',
	],
] as const)('%j is answered with what is wrong', async ([args, message]) => {
	const { status, stderr } = await answerOf(main, args);
	expect(status).toBe(1);
	expect(stderr).toContain(message);
	expect(stderr).not.toMatch(/^\s+at /m);
});
