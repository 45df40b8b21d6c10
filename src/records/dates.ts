import { claims } from './figures.ts';
import { measurementName } from './measurement.ts';
import type { FieldPath } from './origin.ts';
import type { Records } from './records.ts';

/** A date in the records and where it stands. */
export interface DateInPlace {
	readonly at: object;
	readonly path: FieldPath;
	readonly date: string;
	readonly record: string;
}

/** Every date that the records state. */
export function dates(records: Records): readonly DateInPlace[] {
	const dated = (
		at: object,
		record: string,
		path: FieldPath,
		date: string | null | undefined,
	): DateInPlace[] => (date == null ? [] : [{ at, path, date, record }]);
	return [
		...records.papers.flatMap((paper) => dated(paper, paper.slug, ['published'], paper.published)),
		...claims(records).flatMap(({ claim, model }) => [
			...dated(claim, model.slug, ['date'], claim.date),
			...dated(claim, model.slug, ['receipt', 'on'], claim.receipt.on),
		]),
		...records.checkpoints.flatMap((row) => dated(row, row.checkpoint, ['public'], row.public)),
		...records.measurements.flatMap((row) => dated(row, measurementName(row), ['date'], row.date)),
		...records.benchmarks.flatMap((row) => dated(row, row.benchmark, ['published'], row.published)),
		...records.families.flatMap((row) => dated(row, row.family, ['published'], row.published)),
		...records.sources.flatMap((row) => dated(row, row.source, ['date'], row.date)),
		...records.baselines.flatMap((row) => [
			...dated(row, row.baseline, ['date'], row.date),
			...dated(row, row.baseline, ['on'], row.on),
		]),
		...records.corrections.flatMap((row) => dated(row, row.correction, ['date'], row.date)),
		...records.permalinks.flatMap((row) => dated(row, row.slug, ['since'], row.since)),
	];
}
