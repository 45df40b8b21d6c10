/** What a licence of weights allows; `own terms` where only its own text says. */
export type Use = 'any' | 'non-commercial' | 'own terms' | 'unstated';

/** Licences that allow any use, by their SPDX identifiers. */
const permissive = ['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'CC0-1.0', 'MIT'];
const nonCommercial = /^CC-BY-NC(-[A-Z]+)?-\d/;

/** A licence as SPDX writes its identifier, where a library may write it small. */
export function licenceName(stated: string): string {
	const known = permissive.find((name) => name.toLowerCase() === stated.toLowerCase());
	return known ?? (/^cc-by-/i.test(stated) ? stated.toUpperCase() : stated);
}

/** Reads a licence by its name. */
export function useOf(licence: string | null): Use {
	if (licence === null) return 'unstated';
	if (permissive.includes(licence)) return 'any';
	return nonCommercial.test(licence) ? 'non-commercial' : 'own terms';
}
