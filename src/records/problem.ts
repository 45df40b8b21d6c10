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
