/** A position in a file, counted from 1, and the text that stands there. */
export interface Place {
	readonly line: number;
	readonly column: number;
	readonly found: string;
}

/** Path of a field inside a record: `['models', 0, 'slug']`. */
export type FieldPath = readonly PropertyKey[];

/** Where a record was read, so that a problem with it can be shown there. */
export interface Origin {
	readonly file: string;
	/** The place of a field; of the nearest thing around it when the record lacks the field. */
	place(path: FieldPath): Place;
}

/** `models[0].results[1].top1` */
export function formatPath(path: FieldPath): string {
	return path.reduce<string>((text, part) => {
		if (typeof part === 'number') return `${text}[${part}]`;
		return text === '' ? String(part) : `${text}.${String(part)}`;
	}, '');
}

/** At most 80 characters of what was found, as it stands. */
export function excerpt(text: string): string {
	return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
