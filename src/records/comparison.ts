import type { Inference } from './fields.ts';
import { type ClaimInPlace, claims } from './figures.ts';
import type { Measurement } from './measurement.ts';
import type { Records } from './records.ts';
import { canonicalNames } from './slug.ts';

/** A claimed top-1 beside what an evaluator measured with the same weights, benchmark and resolution. */
export interface Comparison extends ClaimInPlace {
	readonly measurement: Measurement;
	/** Measured minus claimed, in points. */
	readonly difference: number;
}

/** What an evaluator does: one model, one view. */
const ONE_VIEW: readonly Inference[] = ['single-crop', 'single-model', 'unstated'];

/** Every claim of one model and one view that the foremost evaluator of its weights can be held against. */
export function comparisons(records: Records): readonly Comparison[] {
	const canonical = canonicalNames(records);
	const measurements = Map.groupBy(records.measurements, ({ checkpoint }) => canonical(checkpoint));
	const precedence = new Map(
		records.sources.map((row) => [row.source, row.precedence ?? Number.POSITIVE_INFINITY]),
	);
	const rank = ({ evaluator }: Measurement) => precedence.get(evaluator) ?? Number.POSITIVE_INFINITY;

	return claims(records).flatMap(({ claim, model, paper }) => {
		const { top1 } = claim;
		if (top1 === undefined || !ONE_VIEW.includes(claim.inference)) return [];
		const [measurement] = model.checkpoints
			.flatMap((checkpoint) => measurements.get(canonical(checkpoint)) ?? [])
			.filter(({ benchmark, resolution }) => benchmark === claim.benchmark && resolution === claim.resolution)
			.sort((a, b) => rank(a) - rank(b) || b.top1 - a.top1);
		if (measurement === undefined) return [];
		const difference = Number((measurement.top1 - top1).toFixed(6));
		return [{ claim, model, paper, measurement, difference }];
	});
}

/** Comparisons further apart than `points` that no note of the claim or its model explains. */
export function unexplained(records: Records, points: number): readonly Comparison[] {
	return comparisons(records).filter(
		({ claim, model, difference }) =>
			Math.abs(difference) > points && claim.note === undefined && model.note === undefined,
	);
}
