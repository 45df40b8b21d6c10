import type { FacetView } from '../facets.ts';
import { plural } from '../format.ts';
import { validation } from '../ledger.ts';
import { defaultExploration } from './exploration.ts';
import { candidate, type Setting, type TradeOff, tradeOff } from './trade-off.ts';

/** Models this many points below the best, or more, would press the frontier against its upper edge. */
const depth = 30;

/** Accuracy against cost for the models that meet a facet's limit, with the frontier of those that were measured. */
export function facetFrontier({ facet, contestants }: FacetView, setting: Setting): TradeOff {
	const best = contestants[0]?.top1 ?? 0;
	const candidates = contestants
		.filter(({ top1 }) => top1 > best - depth)
		.map(({ entry }) => {
			const found = candidate(entry, validation);
			// What only its authors have run is drawn, but makes no frontier here.
			return { ...found, secondHand: found.secondHand || entry.measured === null };
		});
	const chart = tradeOff(
		candidates,
		{ ...defaultExploration, x: facet.cost, y: 'top1', scale: 'log', colour: 'evidence', intervals: false },
		setting,
	);
	const below = contestants.length - candidates.length;
	const reason = `more than ${depth} points below the best`;
	return {
		...chart,
		caption: below === 0 ? chart.caption : `${chart.caption} Not drawn: ${plural(below, 'model')} ${reason}.`,
		lines: chart.lines.map((line) => ({ ...line, label: 'Frontier of the measured models' })),
	};
}
