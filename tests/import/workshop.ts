import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ImportOptions, importLibrary } from '../../src/import/import.ts';
import { DataError, formatProblem } from '../../src/records/problem.ts';

const fixtures = 'tests/fixtures/import';

/** A copy of the fixtures that a test may spoil: the tables in `data`, one directory for each library. */
export function workshop() {
	const root = mkdtempSync(join(tmpdir(), 'import-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	cpSync(fixtures, root, { recursive: true });
	const data = join(root, 'data');
	const path = (file: string) => join(root, file);
	/** Imports and returns the report. */
	const take = (library: ImportOptions['library'], options: Partial<ImportOptions> = {}) =>
		importLibrary({
			library,
			directory: path(library),
			data,
			today: '2026-11-24',
			allowRemovals: false,
			...options,
		});
	return {
		data,
		path,
		read: (file: string) => readFileSync(path(file), 'utf8'),
		write: (file: string, content: string | Uint8Array) => writeFileSync(path(file), content),
		/** Replaces text that must be there. */
		edit(file: string, from: string, to: string) {
			const before = readFileSync(path(file), 'utf8');
			const after = before.replaceAll(from, to);
			if (after === before) throw new Error(`${file} does not hold ${from}`);
			writeFileSync(path(file), after);
		},
		remove: (file: string) => rmSync(path(file)),
		take,
		/** The problems of an import that must fail, with paths from the root of the workshop. */
		refusal(library: ImportOptions['library'], options: Partial<ImportOptions> = {}): string[] {
			try {
				take(library, options);
			} catch (error) {
				if (!(error instanceof DataError)) throw error;
				return error.problems.map((problem) => formatProblem(problem).replaceAll(`${root}/`, ''));
			}
			throw new Error('the import was not refused');
		},
		rows: (file: string) =>
			readFileSync(path(file), 'utf8')
				.trimEnd()
				.split('\n')
				.slice(1)
				.map((line) => line.split(',')),
		/** Every file of the tables with its text. */
		state: () => stateOf(data),
	};
}

export function stateOf(directory: string): Readonly<Record<string, string>> {
	const files = readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return Object.fromEntries(
		files.map((file) => [file.slice(directory.length + 1), readFileSync(file, 'utf8')]),
	);
}
