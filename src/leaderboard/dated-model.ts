import type { League, Tier } from '../records/fields.ts';
import type { Entry, Evidence } from './entry.ts';
import type { Metric } from './metric.ts';
import { type Contender, recordHolders } from './record-holders.ts';
import { isSecondHand } from './second-hand.ts';

/*
 * Models with their results on the days on which these became public, and the records that fell.
 */

/** A result on the benchmark of a model's headline figure, on the day it became public. */
export interface DatedResult {
	readonly date: string;
	readonly evidence: 'claim' | 'measurement';
	readonly top1: number | null;
	readonly top5: number | null;
}

/** What records in time need of a model; entries and the rows of the table can both say it. */
export interface DatedModel {
	readonly slug: string;
	readonly name: string;
	readonly date: string;
	readonly league: League;
	readonly tier: Tier;
	readonly evidence: Evidence;
	readonly top1: number | null;
	readonly top5: number | null;
	/** What can hold a record; none for a model that is known at second hand only. */
	readonly results: readonly DatedResult[];
}

/**
 * An entry with what can hold a record: what its authors state at first hand (the challenge is often known from others
 * only), and the measurements of whoever its headline is from.
 */
export const datedModel = (entry: Entry): DatedModel => ({
	slug: entry.slug,
	name: entry.name,
	date: entry.date,
	league: entry.league,
	tier: entry.tier,
	evidence: entry.evidence,
	top1: entry.top1,
	top5: entry.top5,
	results: entry.results.filter((result) => {
		if (result.benchmark !== entry.home) return false;
		if (result.evidence === 'claim') return entry.league === 'challenge' || !isSecondHand(result);
		return result.evaluator === entry.headline[entry.home]?.evaluator;
	}),
});

/** What a record is a record of. */
export type RecordKind = 'all' | 'claimed' | 'measured' | 'none';

/** A result that took the record, and whose it is. */
export interface RecordResult extends Contender {
	readonly model: DatedModel;
	readonly result: DatedResult;
}

const counts: Record<RecordKind, (model: DatedModel, result: DatedResult) => boolean> = {
	all: () => true,
	claimed: (_, { evidence }) => evidence === 'claim',
	measured: (_, { evidence }) => evidence === 'measurement',
	none: ({ tier }) => tier === 'none',
};

/**
 * Results that raised the record, oldest first: of all results, of claims, of measurements (from the day on which the
 * weights were public), or of results without data beyond ImageNet-1K. The last one holds the record today.
 */
export function records(models: readonly DatedModel[], kind: RecordKind, metric: Metric): RecordResult[] {
	return recordHolders(
		models.flatMap((model) =>
			model.results.flatMap((result): RecordResult[] => {
				const figure = result[metric];
				if (figure === null || !counts[kind](model, result)) return [];
				return [{ name: model.name, date: result.date, figure, model, result }];
			}),
		),
	);
}
