import type { Inference, Kind, League, Protocol, Tier } from '../records/fields.ts';
import type { Receipt } from '../records/paper.ts';

export type Evidence = 'claimed' | 'measured' | 'both';

/** One figure of one source: what a table cell, a chart point and a CSV row are made of. */
export interface Result {
	readonly benchmark: string;
	/** Percent; null where the source does not print it. */
	readonly top1: number | null;
	readonly top5: number | null;
	/** Pixels. */
	readonly resolution: number | null;
	readonly inference: Inference;
	readonly inferenceNote: string | null;
	readonly evidence: 'claim' | 'measurement';
	/** Checkpoint that was run; null for a claim. */
	readonly checkpoint: string | null;
	/** Id of the measuring source; null for a claim. */
	readonly evaluator: string | null;
	readonly date: string;
	/** Address where the figure stands. */
	readonly source: string;
	readonly receipt: Receipt;
	/** Centre-crop fraction and interpolation of a measurement. */
	readonly crop: number | null;
	readonly interpolation: string | null;
	readonly note: string | null;
}

export interface Figure {
	readonly top1: number | null;
	readonly top5: number | null;
}

/** A set of training data as it came to a model: seen directly, or through another model. */
export interface SeenSet {
	readonly id: string;
	readonly name: string;
	readonly tier: Tier;
	readonly via: 'teacher' | 'base weights' | 'tokenizer' | null;
	/** The model it came through. */
	readonly from: string | null;
}

export interface PaperRef {
	/** Null where there is no record of the paper here. */
	readonly slug: string | null;
	readonly title: string;
	readonly arxiv: string | null;
	readonly url: string;
}

/** Released weights behind an entry. */
export interface Weights {
	readonly checkpoint: string;
	readonly architecture: string;
	/** As SPDX names it, where it does. */
	readonly licence: string | null;
	readonly url: string | null;
	/** Other libraries' names for the same weights. */
	readonly alsoKnownAs: readonly string[];
}

/** Place in one league on one benchmark. Best and worst are the ranks that the 95 % intervals allow. */
export interface Standing {
	readonly rank: number;
	readonly best: number;
	readonly worst: number;
	/** How many are ranked in this league on this benchmark. */
	readonly of: number;
}

/** One trained network as adapted to classify: one slug, one page, one permalink. */
export interface Entry {
	readonly slug: string;
	readonly name: string;
	readonly family: { readonly slug: string; readonly name: string };
	readonly kind: Kind;
	/** The first organisation; null where nobody says. */
	readonly org: string | null;
	readonly organisations: readonly string[];
	/** Paper of the claim, else of the architecture. */
	readonly paper: PaperRef | null;
	/** Paper of the training recipe where it is another. */
	readonly recipe: PaperRef | null;
	/** Date of the earliest result. */
	readonly date: string;
	/** Millions, of what classifies. */
	readonly params: number | null;
	readonly paramsNote: string | null;
	/** Billions of multiply-adds at `gmacsResolution`. */
	readonly gmacs: number | null;
	readonly gmacsResolution: number | null;
	readonly gmacsNote: string | null;
	readonly trainingData: readonly SeenSet[];
	/** Largest tier among `trainingData`. */
	readonly tier: Tier;
	readonly trainingNote: string | null;
	readonly protocol: Protocol;
	readonly league: League;
	readonly evidence: Evidence;
	/** The headline figure is known only from somebody else's words. */
	readonly secondHand: boolean;
	/** The headline result by benchmark: the measurement where there is one, else the claim. */
	readonly headline: Readonly<Partial<Record<string, Result>>>;
	/** Benchmark of the headline figure: validation, or the challenge server's year. */
	readonly home: string;
	/** Of the headline on `home`. */
	readonly top1: number | null;
	readonly top5: number | null;
	readonly resolution: number | null;
	/** Best claim and best measurement on `home`. */
	readonly claimed: Figure | null;
	readonly measured: Figure | null;
	/** By benchmark; absent where it has no top-1 (top-5 for the challenge) there. */
	readonly standing: Readonly<Partial<Record<string, Standing>>>;
	readonly results: readonly Result[];
	readonly weights: readonly Weights[];
	/** Weights can be downloaded. */
	readonly open: boolean;
	readonly speed: readonly EntrySpeed[];
	readonly note: string | null;
}

export interface EntrySpeed {
	readonly source: string;
	readonly device: string;
	readonly resolution: number;
	readonly batch: number;
	readonly imagesPerSecond: number;
}
