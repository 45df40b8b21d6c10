/** Where a point lies between what it costs and what it gives. */
export interface Offer {
	readonly cost: number;
	readonly gain: number;
}

/**
 * The offers that no other beats: none costs as little or less and gives as much or more, one of the two strictly.
 * Cheapest first; offers that are equal in both stand side by side.
 */
export function frontier<T extends Offer>(offers: readonly T[]): T[] {
	const best: T[] = [];
	for (const offer of offers.toSorted((a, b) => a.cost - b.cost || b.gain - a.gain)) {
		const last = best.at(-1);
		const equal = last?.cost === offer.cost && last.gain === offer.gain;
		if (!last || offer.gain > last.gain || equal) best.push(offer);
	}
	return best;
}
