import { INVISIBLE } from './invisible.ts';

/** Something in the data that needs a person: where it stands, what was found, what was expected, what to do. */
export interface Problem {
	/** The rule that found it: `top5-below-top1`. */
	readonly rule: string;
	readonly severity: 'error' | 'warning';
	/** Path from the project's root. */
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	readonly column: number;
	/** Path of the field in the record: `models[0].results[1].top1`; empty for the file as a whole. */
	readonly field: string;
	/** The offending value as it stands in the file. */
	readonly found: string;
	readonly expected: string;
	/** What a person can do about it. */
	readonly remedy: string;
	/** What an exception would name: a slug, a checkpoint, `checkpoint@resolution`. */
	readonly record?: string | undefined;
}

/** Data that no site may be built from. Its message is the whole report. */
export class DataError extends Error {
	override readonly name = 'DataError';
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(formatReport(problems));
		this.problems = problems;
		// The report says where in the data; where in the code it was noticed would only bury that.
		this.stack = '';
	}
}

/** `data/results.csv:2:8 top1: found "0.91", expected …; …` on one line that no terminal can misread. */
export function formatProblem({ file, line, column, field, found, expected, remedy }: Problem): string {
	const place = `${file}:${line}:${column} ${field === '' ? 'file' : field}`;
	return printable(`${place}: found ${found}, expected ${expected}; ${remedy}`);
}

/** All problems, in the order of the files. */
export function formatReport(problems: readonly Problem[]): string {
	const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
	return [
		`${count} in the data:`,
		...problems.toSorted(byPlace).map((problem) => `  ${formatProblem(problem)}`),
	].join('\n');
}

/** Files by name, then from top to bottom. */
export function byPlace(a: Problem, b: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}

const unprintable = new RegExp(`\\p{Cc}|${INVISIBLE.source}`, 'gu');

/** Control, invisible and direction-changing characters as escapes: a found value is data, not instructions. */
function printable(text: string): string {
	return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
