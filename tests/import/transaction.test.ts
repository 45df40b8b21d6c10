import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { settle, writeTogether } from '../../src/records/transaction.ts';
import { stateOf } from './workshop.ts';

const before = { 'a.csv': 'old a\n', 'b/c.csv': 'old c\n' };
const after = { 'a.csv': 'new a\n', 'b/c.csv': 'new c\n', 'b/d.csv': 'new d\n' };

function directory(files: Readonly<Record<string, string>> = before): string {
	const root = mkdtempSync(join(tmpdir(), 'transaction-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	put(root, files);
	return root;
}

function put(root: string, files: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), text);
	}
}

test('files are written together, and those that hold their text already are left alone', () => {
	const root = directory();
	expect(writeTogether(root, new Map(Object.entries(after)))).toEqual(['a.csv', 'b/c.csv', 'b/d.csv']);
	expect(stateOf(root)).toEqual(after);
	expect(writeTogether(root, new Map(Object.entries({ ...after, 'a.csv': 'newer\n' })))).toEqual(['a.csv']);
	expect(writeTogether(root, new Map())).toEqual([]);
});

test('what a killed process had only begun to write is dropped', async () => {
	const root = directory();
	const dead = spawn(process.execPath, ['-e', '0']);
	put(root, { [`.import-staged-${dead.pid}/a.csv`]: 'half a' });
	await once(dead, 'exit');
	settle(root);
	expect(stateOf(root)).toEqual(before);
});

test('what a killed process with our number left is not written with the rest', () => {
	const root = directory();
	put(root, { [`.import-staged-${process.pid}/b/left.csv`]: 'half' });
	writeTogether(root, new Map(Object.entries(after)));
	expect(stateOf(root)).toEqual(after);
	expect(readdirSync(root).sort()).toEqual(['a.csv', 'b']);
});

test('what another process is still writing is left to it', () => {
	const root = directory();
	put(root, { [`.import-staged-${process.ppid}/a.csv`]: 'half a' });
	settle(root);
	expect(existsSync(join(root, `.import-staged-${process.ppid}`))).toBe(true);
});

test('what was decided is finished, wherever the process was killed', () => {
	for (const done of [0, 1, 2]) {
		const root = directory();
		put(join(root, '.import-decided'), after);
		for (const path of Object.keys(after).slice(0, done)) {
			renameSync(join(root, '.import-decided', path), join(root, path));
		}
		settle(root);
		expect(stateOf(root)).toEqual(after);
		expect(readdirSync(root).sort()).toEqual(['a.csv', 'b']);
	}
});

test('an import that is killed at any moment leaves the tables old or new', async () => {
	const kills = import.meta.env.MODE === 'fuzz' ? 50 : 12;
	const size = 150;
	const files = (word: string) =>
		Object.fromEntries(
			Array.from({ length: size }, (_, number) => [`m/${number}.csv`, `${word} ${number}\n`]),
		);
	const [old, now] = [files('old'), files('new')];
	const root = directory(old);
	const writer = `
		import { writeTogether } from './src/records/transaction.ts';
		const files = (word) => new Map(Array.from({ length: ${size} }, (_, n) => ['m/' + n + '.csv', word + ' ' + n + '\\n']));
		process.stdout.write('.');
		for (;;) for (const word of ['new', 'old']) writeTogether(${JSON.stringify(root)}, files(word));
	`;
	for (let kill = 0; kill < kills; kill += 1) {
		const child = spawn(process.execPath, ['--input-type=module', '-e', writer], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
		await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
		// Spread over the time that the process takes to write all files a few times.
		await wait((kill * 37) % 101);
		child.kill('SIGKILL');
		await ended;
		settle(root);
		const state = stateOf(root);
		const word = state['m/0.csv']?.split(' ')[0] ?? '';
		expect(state, `after kill ${kill}`).toEqual(word === 'old' ? old : now);
	}
});
