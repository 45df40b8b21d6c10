import type { Tier } from '../records/fields.ts';

const size: Record<Tier, number> = { none: 0, in21k: 1, unknown: 2, web: 3 };

/**
 * The largest of the tiers; `none` when there is nothing. An unknown set hides anything up to web scale, so it
 * outweighs what is known to be smaller.
 */
export function largestTier(tiers: readonly Tier[]): Tier {
	return tiers.reduce<Tier>((largest, tier) => (size[tier] > size[largest] ? tier : largest), 'none');
}
