import type { FieldPath } from './origin.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';

/** What a rule says about one record. The runner adds where that record stands. */
export interface Finding extends Pick<Problem, 'expected' | 'remedy'> {
	/** The row, paper, model or claim that it is about. */
	readonly at: object;
	/** The field inside it; empty for the record as a whole. */
	readonly path: FieldPath;
	/** What to show in place of the text that stands in the file. */
	readonly found?: string | undefined;
	/** What an exception would name: a slug, a checkpoint, `checkpoint@resolution`. */
	readonly record: string;
}

export interface Context {
	/** The day of the check, `2026-11-24`. */
	readonly today: string;
}

/** Something that must hold between records, which no schema of one record can say. */
export interface Rule {
	readonly name: string;
	/** An error stops the build; a warning is published. */
	readonly severity: Problem['severity'];
	/** What must hold, in a sentence. */
	readonly about: string;
	/** Tables that it looks things up in: it is left out while one of them cannot be read whole. */
	readonly needs?: readonly (keyof Records)[];
	check(records: Records, context: Context): readonly Finding[];
}
