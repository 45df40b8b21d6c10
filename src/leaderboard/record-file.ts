import type { Paper } from '../records/paper.ts';

/** The file that a model's record stands in. */
export interface RecordFile {
	/** From the repository's root. */
	readonly path: string;
	/** Written by people; else by the importer. */
	readonly byHand: boolean;
}

/** A paper's record, or the table of checkpoints for a model that no paper here claims. */
export function recordFile(paper: Pick<Paper, 'published' | 'slug'> | undefined): RecordFile {
	if (!paper) return { path: 'data/checkpoints.csv', byHand: false };
	return { path: `data/papers/${paper.published.slice(0, 4)}/${paper.slug}.json`, byHand: true };
}
