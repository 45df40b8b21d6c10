import type { Contestant, Cost, FacetView } from './facets.ts';
import { count, gmacs, params, percent, plural } from './format.ts';

const costText: Record<Cost, (value: number) => string> = {
	params: (value) => `${params(value)} M parameters`,
	gmacs: (value) => `${gmacs(value)} GMACs`,
};

/** "25.6 M parameters"; null where nobody says. */
export function costOf({ entry }: Contestant, cost: Cost): string | null {
	const value = entry[cost];
	return value === null ? null : costText[cost](value);
}

/** What a frontier page has found, in sentences that stand alone. */
export function facetSentence({
	facet,
	contestants,
	bestMeasured,
	higherClaim,
	tiedWithBest,
}: FacetView): string {
	if (!bestMeasured) return `No ${facet.model} has been measured yet.`;
	const cost = costOf(bestMeasured, facet.cost);
	const sentences = [
		`The best measured ${facet.model} is ${bestMeasured.entry.name}: ${percent(bestMeasured.top1)} top-1${cost ? ` with ${cost}` : ''}.`,
		tiedWithBest > 0 && `${plural(tiedWithBest, 'other')} cannot be told apart from it.`,
		higherClaim &&
			`The highest claim that nobody here has measured is ${percent(higherClaim.top1)} (${higherClaim.entry.name}).`,
		`${count(contestants.length)} of the supervised league meet the limit.`,
	];
	return sentences.filter(Boolean).join(' ');
}
