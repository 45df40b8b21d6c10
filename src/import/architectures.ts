import type { Kind } from '../records/fields.ts';
import type { Architecture, Family } from '../records/tables.ts';

export interface Placed {
	readonly family: Family;
	/** Where it differs from the family's. */
	readonly kind: Kind | null;
}

/** Finds the family of a library's architecture by the first pattern that matches its name. */
export function placing(
	library: string,
	architectures: readonly Architecture[],
	families: readonly Family[],
): (architecture: string) => Placed | undefined {
	const byName = new Map(families.map((family) => [family.family, family]));
	const patterns = architectures
		.filter((row) => row.library === library)
		.map((row) => ({ ...row, pattern: new RegExp(row.pattern) }));
	return (architecture) => {
		const row = patterns.find(({ pattern }) => pattern.test(architecture));
		const family = row && byName.get(row.family);
		return family && { family, kind: row.kind };
	};
}
