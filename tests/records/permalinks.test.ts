import { spawnSync } from 'node:child_process';
import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { baseCopy } from './base-copy.ts';
import { fixtures } from './fixture.ts';

let directory: string;
beforeEach(() => {
	directory = baseCopy();
});

function run(...flags: readonly string[]) {
	return spawnSync(process.execPath, ['src/records/permalinks-cli.ts', ...flags], { encoding: 'utf8' });
}

test('a slug that is new is listed in its place, and the list is replaced, never rewritten in place', () => {
	const file = path.join(directory, 'permalinks.csv');
	const complete = readFileSync(file, 'utf8');
	const shorter = complete.replace(/^lantern-large,.*\n/m, '');
	writeFileSync(file, shorter);
	const before = path.join(directory, '.before');
	linkSync(file, before);
	expect(run('--data', directory)).toMatchObject({
		status: 0,
		stdout: 'Added 1: lantern-large\n',
		stderr: '',
	});
	const slugs = (text: string) => text.split('\n').map((line) => line.split(',')[0]);
	expect(slugs(readFileSync(file, 'utf8'))).toEqual(slugs(complete));
	expect(readFileSync(before, 'utf8')).toBe(shorter);
	expect(run('--data', directory)).toMatchObject({ status: 0, stdout: 'Every slug is listed.\n' });
	expect(readdirSync(directory).filter((name) => name.startsWith('.import'))).toEqual([]);
});

test.for([[['--colour']], [['--data', 'nowhere']], [['--data', fixtures]]])(
	'%j is answered without a stack trace',
	([flags = []]) => {
		const { status, stdout, stderr } = run(...flags);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).not.toMatch(/^\s+at /m);
		expect(stderr).toMatch(/usage: npm run permalinks|^\d+ problems in the data:/);
	},
);
