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
	return papers.flatMap((paper) =>
		paper.models.flatMap((model) => model.results.map((claim) => ({ claim, model, paper }))),
	);
}
