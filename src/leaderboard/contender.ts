import type { Inference, Kind, League, Protocol, Tier } from '../records/fields.ts';
import type { Evidence } from './entry.ts';
import type { Quoted } from './second-hand.ts';

/** How many models are compared at once. */
export const fewest = 2;
export const most = 6;

/** A figure as a model's document in the API has it. */
export interface ContenderResult extends Quoted {
	readonly benchmark: string;
	readonly top1: number | null;
	readonly top5: number | null;
	readonly resolution: number | null;
	readonly inference: Inference;
	readonly inferenceNote: string | null;
	readonly evidence: 'claim' | 'measurement';
	readonly evaluator: string | null;
}

/** A model that is compared with others: the part of its document in the API that a comparison reads. */
export interface Contender {
	readonly slug: string;
	readonly name: string;
	readonly family: string;
	readonly kind: Kind;
	readonly org: string | null;
	readonly date: string;
	readonly params: number | null;
	readonly gmacs: number | null;
	readonly gmacsResolution: number | null;
	readonly trainingData: Tier;
	readonly trainingSets: readonly { readonly set: string; readonly via: string | null }[];
	readonly protocol: Protocol;
	readonly league: League;
	readonly evidence: Evidence;
	/** Of the headline figure. */
	readonly benchmark: string;
	readonly top1: number | null;
	readonly top5: number | null;
	readonly resolution: number | null;
	readonly rank: number | null;
	readonly rankInterval: readonly number[] | null;
	readonly open: boolean;
	readonly weights: readonly { readonly licence: string | null }[];
	readonly results: readonly ContenderResult[];
	readonly speed: readonly {
		readonly device: string;
		readonly resolution: number;
		readonly imagesPerSecond: number;
	}[];
}

/** What a comparison knows beside its models. */
export interface Surroundings {
	/** In the order of the site. */
	readonly benchmarks: readonly {
		readonly benchmark: string;
		readonly name: string;
		readonly short: string;
		readonly images: number;
	}[];
	/** Names of training sets by id. */
	readonly sets: Readonly<Record<string, string>>;
	/** Names of families by slug. */
	readonly families: Readonly<Record<string, string>>;
}

type Headline = Pick<ContenderResult, 'benchmark' | 'top1' | 'top5' | 'resolution'>;

/**
 * The figure of a contender that is shown on a benchmark: on that of its headline the headline; elsewhere the best
 * measurement, else the best claim.
 */
export function figureOn<Figure extends Headline & Pick<ContenderResult, 'evidence'>>(
	contender: Headline & { readonly results: readonly Figure[] },
	benchmark: string,
): Figure | undefined {
	const there = contender.results
		.filter((result) => result.benchmark === benchmark)
		.toSorted((a, b) => (b.top1 ?? -1) - (a.top1 ?? -1));
	const measured = there.filter(({ evidence }) => evidence === 'measurement');
	const first = measured.length > 0 ? measured : there;
	if (benchmark !== contender.benchmark) return first[0];
	return (
		first.find(
			({ top1, top5, resolution }) =>
				top1 === contender.top1 && top5 === contender.top5 && resolution === contender.resolution,
		) ?? first[0]
	);
}
