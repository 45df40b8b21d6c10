import type { Entry, Standing } from './entry.ts';
import { frontier } from './frontier.ts';
import { wilson } from './interval.ts';
import { byName, validation } from './ledger.ts';
import { standings } from './standings.ts';
import { defaultView, formatView, type View } from './view.ts';

/** What a model may cost: millions of parameters, or billions of multiply-adds for one image. */
export type Cost = 'params' | 'gmacs';

/** What a constraint asks of a model itself, whatever the model has seen. */
interface Part {
	readonly slug: string;
	/** "Up to 25 M parameters" */
	readonly title: string;
	/** Completes "The best …": "model of up to 25 M parameters". */
	readonly model: string;
	/** What the frontier weighs accuracy against. */
	readonly cost: Cost;
	/** The limit on `cost`, included; null for none. */
	readonly limit: number | null;
	readonly convnet: boolean;
}

/** A constraint under which people look for the best model: a page of its own, `/best/<slug>/`. */
export interface Facet extends Part {
	readonly imagenetOnly: boolean;
}

const budgets: Record<Cost, readonly number[]> = { params: [5, 10, 25, 50, 100], gmacs: [1, 5, 20] };

const parts: readonly Part[] = [
	...budgets.params.map((limit) => ({
		slug: `under-${limit}m-parameters`,
		title: `Up to ${limit}\u00a0M parameters`,
		model: `model of up to ${limit}\u00a0M parameters`,
		cost: 'params' as const,
		limit,
		convnet: false,
	})),
	...budgets.gmacs.map((limit) => ({
		slug: `under-${limit}-${limit === 1 ? 'gmac' : 'gmacs'}`,
		title: `Up to ${limit}\u00a0${limit === 1 ? 'GMAC' : 'GMACs'}`,
		model: `model of up to ${limit}\u00a0${limit === 1 ? 'GMAC' : 'GMACs'}`,
		cost: 'gmacs' as const,
		limit,
		convnet: false,
	})),
	{
		slug: 'convnets',
		title: 'Convnets',
		model: 'convolutional network',
		cost: 'params',
		limit: null,
		convnet: true,
	},
];

/** Every frontier page: each budget and the convnets, all of them again without extra data, and that alone. */
export const facets: readonly Facet[] = [
	...parts.map((part) => ({ ...part, imagenetOnly: false })),
	{
		slug: 'imagenet-1k-only',
		title: 'ImageNet-1K only',
		model: 'model that saw ImageNet-1K alone',
		cost: 'params',
		limit: null,
		convnet: false,
		imagenetOnly: true,
	},
	...parts.map((part) => ({
		...part,
		slug: `${part.slug}-imagenet-1k-only`,
		title: `${part.title}, ImageNet-1K only`,
		model: `${part.model} that saw ImageNet-1K alone`,
		imagenetOnly: true,
	})),
];

/** A model as it stands among those that meet a facet's constraint. */
export interface Contestant {
	readonly entry: Entry;
	readonly top1: number;
	/** Place among the contestants. */
	readonly standing: Standing;
}

export interface FacetView {
	readonly facet: Facet;
	/** Best first, ties by name. */
	readonly contestants: readonly Contestant[];
	readonly bestMeasured: Contestant | null;
	/**
	 * The best claim whose weights nobody else has measured, where it stands above the best measurement. A claim known
	 * only from somebody else's words is none.
	 */
	readonly higherClaim: Contestant | null;
	/** Measured models that none of lower cost equals, best first. */
	readonly frontier: readonly Contestant[];
	/** Measured models that cannot be told apart from the best measured one. */
	readonly tiedWithBest: number;
}

/** Entries, and how many images each benchmark has. */
interface Listing {
	readonly entries: readonly Entry[];
	readonly benchmarks: ReadonlyMap<string, { readonly images: number }>;
}

/** Whether the supervised league's entry meets the constraint. An unstated cost meets no limit. */
function meets(entry: Entry, facet: Facet): boolean {
	const cost = entry[facet.cost];
	return (
		entry.league === 'supervised' &&
		entry.home === validation &&
		entry.top1 !== null &&
		(facet.limit === null || (cost !== null && cost <= facet.limit)) &&
		(!facet.convnet || entry.kind === 'convnet') &&
		(!facet.imagenetOnly || entry.tier === 'none')
	);
}

/** The models of the supervised league that meet a facet's constraint, ranked among themselves. */
export function facetView(facet: Facet, { entries, benchmarks }: Listing): FacetView {
	const images = benchmarks.get(validation)?.images ?? 0;
	const met = entries
		.filter((entry) => meets(entry, facet))
		.sort((a, b) => (b.top1 ?? 0) - (a.top1 ?? 0) || byName(a, b));
	const ranks = standings(met.map(({ top1 }) => ({ accuracy: top1 ?? 0, images })));
	const contestants = met.flatMap((entry, index) => {
		const standing = ranks[index];
		return standing && entry.top1 !== null ? [{ entry, top1: entry.top1, standing }] : [];
	});
	const measured = contestants.filter(({ entry }) => entry.measured !== null);
	const bestMeasured = measured[0] ?? null;
	const first = contestants.find(({ entry }) => !entry.secondHand);
	const reach = bestMeasured && wilson(bestMeasured.top1, images).lower;
	return {
		facet,
		contestants,
		bestMeasured,
		higherClaim: first && first !== bestMeasured && first.entry.measured === null ? first : null,
		frontier: frontier(
			measured.flatMap((contestant) => {
				const cost = contestant.entry[facet.cost];
				return cost === null ? [] : [{ cost, gain: contestant.top1, contestant }];
			}),
		)
			.map(({ contestant }) => contestant)
			.reverse(),
		tiedWithBest:
			measured.filter(({ top1 }) => reach !== null && wilson(top1, images).upper >= reach).length -
			(bestMeasured ? 1 : 0),
	};
}

/** The same models on the leaderboard, as the query of its address. */
export function facetQuery({ cost, limit, convnet, imagenetOnly }: Facet): string {
	const view: View = {
		...defaultView,
		...(limit === null ? {} : { [cost]: { min: null, max: limit } }),
		kind: convnet ? ['convnet'] : [],
		data: imagenetOnly ? ['none'] : [],
	};
	return formatView(view).toString();
}

/** The facet that differs in the training data alone. */
export function counterpart(facet: Facet): Facet | null {
	return (
		facets.find(
			(other) =>
				other.imagenetOnly !== facet.imagenetOnly &&
				other.cost === facet.cost &&
				other.limit === facet.limit &&
				other.convnet === facet.convnet,
		) ?? null
	);
}
