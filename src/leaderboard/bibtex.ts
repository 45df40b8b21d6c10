/** A reference before it is written down. */
export interface Reference {
	readonly key: string;
	/** Values as BibTeX reads them; those that are empty are left out. */
	readonly fields: Readonly<Record<string, string | null | undefined>>;
}

/** One reference as BibTeX. */
export function bibtex({ key, fields }: Reference): string {
	const lines = Object.entries(fields).flatMap(([name, value]) =>
		value ? [`  ${name.padEnd(13)} = {${value}},`] : [],
	);
	return [`@misc{${key},`, ...lines, '}'].join('\n');
}
