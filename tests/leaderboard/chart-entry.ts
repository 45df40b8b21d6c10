import type { Entry, Result } from '../../src/leaderboard/entry.ts';
import { slugify } from '../../src/records/slug.ts';
import { lanternEntry } from './lantern.ts';

const [pattern] = lanternEntry('lantern-base').results;

/** A result as a chart sees it: a figure on a benchmark. */
export function chartResult(benchmark: string, top1: number | null, other: Partial<Result> = {}): Result {
	if (!pattern) throw new Error('the pattern has no result');
	return { ...pattern, benchmark, top1, top5: null, evidence: 'measurement', evaluator: 'timm', ...other };
}

/** A supervised entry with given results, whose headline is the last of each benchmark. */
export function chartEntry(name: string, results: readonly Result[], other: Partial<Entry> = {}): Entry {
	const headline = Object.fromEntries(results.map((result) => [result.benchmark, result]));
	const figure = headline['imagenet-val'];
	const find = (evidence: Result['evidence']) =>
		results.find((result) => result.evidence === evidence && result.benchmark === 'imagenet-val') ?? null;
	const [claimed, measured] = [find('claim'), find('measurement')];
	return {
		...lanternEntry('lantern-base'),
		slug: slugify(name),
		name,
		league: 'supervised',
		tier: 'none',
		evidence: measured ? (claimed ? 'both' : 'measured') : 'claimed',
		home: 'imagenet-val',
		headline,
		results,
		top1: figure?.top1 ?? null,
		top5: figure?.top5 ?? null,
		claimed,
		measured,
		...other,
	};
}
