import { nearest } from './nearest.ts';
import type { FieldPath } from './origin.ts';
import type { Finding } from './rule.ts';

/** A name that must be found elsewhere. */
export interface Reference {
	readonly at: object;
	readonly path: FieldPath;
	readonly name: string;
	readonly record: string;
}

/** Findings for the references that name nothing in `known`; `what` and `file` say where it should stand. */
export function dangling(
	references: readonly Reference[],
	known: Iterable<string>,
	what: string,
	file: string,
): readonly Finding[] {
	const names = new Set(known);
	return references
		.filter(({ name }) => !names.has(name))
		.map(({ at, path, name, record }) => {
			const meant = nearest(name, names);
			return {
				at,
				path,
				record,
				found: JSON.stringify(name),
				expected: `${what} of ${file}`,
				remedy:
					meant === undefined
						? `add it to ${file} or correct the spelling`
						: `did you mean ${JSON.stringify(meant)}? Else add it to ${file}`,
			};
		});
}
