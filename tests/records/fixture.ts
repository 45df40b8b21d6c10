import { readFileSync } from 'node:fs';
import { type DataFiles, dataFiles } from '../../src/records/data-files.ts';
import { byPlace, formatProblem } from '../../src/records/problem.ts';
import { inspect } from '../../src/records/read-records.ts';

export const fixtures = 'tests/fixtures/records';
/** The day on which every test is run. */
export const today = '2026-11-24';

/** The small data set without a fault that every case starts from. */
export const base = dataFiles(`${fixtures}/base`);

/** A change of one file: `put` in place of the first `find`, or `append` at the end. */
export type Edit =
	| { readonly file: string; readonly find: string; readonly put: string }
	| { readonly file: string; readonly append: string };

/** A copy of the files with the edits made; an edit that finds nothing to change throws. */
export function edited(files: DataFiles, edits: readonly Edit[]): DataFiles {
	const copy = new Map(files);
	for (const edit of edits) {
		const text = new TextDecoder().decode(copy.get(edit.file));
		copy.set(edit.file, new TextEncoder().encode(apply(edit, text)));
	}
	return copy;
}

function apply(edit: Edit, text: string): string {
	if ('append' in edit) return text + edit.append;
	if (!text.includes(edit.find)) throw new Error(`${edit.file} does not hold ${edit.find}`);
	return text.replace(edit.find, () => edit.put);
}

/** Every finding as the report would print it, those that only warn marked, in the order of the files. */
export function findingsIn(files: DataFiles): readonly string[] {
	const { problems, records } = inspect(files, { today });
	return [...problems, ...records.warnings]
		.toSorted(byPlace)
		.map((problem) => `${problem.severity === 'warning' ? 'warning ' : ''}${formatProblem(problem)}`);
}

/** What `tests/fixtures/records/<rule>/{fails,passes}.json` holds. */
export interface Fixture {
	readonly edits: readonly Edit[];
	/** Everything that the run finds, written out. */
	readonly problems: readonly string[];
}

export function fixture(rule: string, name: 'fails' | 'passes'): Fixture {
	return JSON.parse(readFileSync(`${fixtures}/${rule}/${name}.json`, 'utf8'));
}
