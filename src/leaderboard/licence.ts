/** What a licence of weights allows; `own terms` where only its own text says. */
export type Use = 'any' | 'non-commercial' | 'own terms' | 'unstated';

const permissive = /^(apache-2\.0|mit|bsd-[23]-clause|cc-by-4\.0|cc0-1\.0)$/i;
const nonCommercial = /^cc-by-nc(-[a-z]+)?-\d/i;

/** Reads the licence that a library states for weights. */
export function useOf(licence: string | null): Use {
	if (licence === null) return 'unstated';
	if (permissive.test(licence)) return 'any';
	return nonCommercial.test(licence) ? 'non-commercial' : 'own terms';
}
