import { type Measurement, measurementName } from './measurement.ts';
import type { Claim, Paper, PaperModel } from './paper.ts';
import type { Records } from './records.ts';

/** A claim with the model and the paper that it belongs to. */
export interface ClaimInPlace {
	readonly claim: Claim;
	readonly model: PaperModel;
	readonly paper: Paper;
}

/** Every claim of every paper. */
export function claims({ papers }: Pick<Records, 'papers'>): readonly ClaimInPlace[] {
	return models({ papers }).flatMap(({ model, paper }) =>
		model.results.map((claim) => ({ claim, model, paper })),
	);
}

/** Every model of every paper. */
export function models({ papers }: Pick<Records, 'papers'>): readonly Omit<ClaimInPlace, 'claim'>[] {
	return papers.flatMap((paper) => paper.models.map((model) => ({ model, paper })));
}

/** Accuracies as somebody states them, with the record that holds them. */
export interface Figures {
	readonly at: Claim | Measurement;
	/** What an exception calls it. */
	readonly record: string;
	readonly benchmark: string;
	readonly top1: number | null;
	readonly top5: number | null;
}

/** Every claimed and every measured accuracy. */
export function figures(records: Pick<Records, 'papers' | 'measurements'>): readonly Figures[] {
	return [
		...claims(records).map(({ claim, model }) => ({
			at: claim,
			record: model.slug,
			benchmark: claim.benchmark,
			top1: claim.top1 ?? null,
			top5: claim.top5 ?? null,
		})),
		...records.measurements.map((row) => ({
			at: row,
			record: measurementName(row),
			benchmark: row.benchmark,
			top1: row.top1,
			top5: row.top5,
		})),
	];
}

/** The two accuracies one by one, without those that are not stated. */
export function accuracies({ top1, top5 }: Pick<Figures, 'top1' | 'top5'>): readonly {
	readonly field: 'top1' | 'top5';
	readonly value: number;
}[] {
	return [
		...(top1 === null ? [] : [{ field: 'top1', value: top1 } as const]),
		...(top5 === null ? [] : [{ field: 'top5', value: top5 } as const]),
	];
}
