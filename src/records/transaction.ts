import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const STAGED = /^\.import-staged-(\d+)$/;
const DECIDED = '.import-decided';

/**
 * Puts all the files in place or none, whenever the process is killed: they are written aside, one rename of the
 * directory that holds them decides for all, and `settle` finishes what was decided. Files that already hold their
 * text are left alone. Returns the paths written, relative to `directory`.
 */
export function writeTogether(directory: string, files: ReadonlyMap<string, string>): string[] {
	settle(directory);
	const changed = [...files].filter(([path, text]) => textOf(join(directory, path)) !== text);
	if (changed.length === 0) return [];

	const staged = join(directory, `.import-staged-${process.pid}`);
	for (const [path, text] of changed) {
		const target = join(staged, path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, text, { flush: true });
	}
	renameSync(staged, join(directory, DECIDED));
	settle(directory);
	return changed.map(([path]) => path);
}

/** Finishes a set of files that was decided on, and drops what a killed process had only begun to write. */
export function settle(directory: string): void {
	for (const name of entriesOf(directory)) {
		const owner = STAGED.exec(name)?.[1];
		// Numbers of processes repeat, in containers above all: what bears ours is left from an earlier run.
		if (owner !== undefined && (Number(owner) === process.pid || !isRunning(Number(owner)))) {
			rmSync(join(directory, name), { recursive: true, force: true });
		}
	}
	const decided = join(directory, DECIDED);
	for (const path of filesUnder(decided)) {
		const target = join(directory, relative(decided, path));
		mkdirSync(dirname(target), { recursive: true });
		renameIfThere(path, target);
	}
	rmSync(decided, { recursive: true, force: true });
}

function filesUnder(directory: string): string[] {
	return entriesOf(directory).flatMap((name) => {
		const path = join(directory, name);
		return statSync(path).isDirectory() ? filesUnder(path) : [path];
	});
}

function entriesOf(directory: string): string[] {
	try {
		return readdirSync(directory).sort();
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

/** Another process may have finished the same set at the same time. */
function renameIfThere(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if (!isMissing(error)) throw error;
	}
}

function textOf(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
