import type { Records } from './records.ts';

/** Lower case without accents: `Éclair` -> `eclair`. */
export function fold(text: string): string {
	if (/^\p{ASCII}*$/u.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();
}

/** `Ré Net_50.a1` -> `re-net-50-a1`. */
export function slugify(text: string): string {
	return fold(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/**
 * The permalink of a checkpoint that no paper record names: its own name for timm's, which need no prefix because
 * timm's names are unique, else library and name.
 */
export function checkpointSlug(checkpoint: string): string {
	return slugify(checkpoint.replace(/^timm\//, ''));
}

/** Each checkpoint that has another name, with the name that stands for both. */
export function canonicalNames(records: Pick<Records, 'sameWeights'>): (checkpoint: string) => string {
	const same = new Map(records.sameWeights.map((row) => [row.checkpoint, row.same]));
	return (checkpoint) => same.get(checkpoint) ?? checkpoint;
}

/** Every slug that the records publish, sorted: a paper's models, and the checkpoints that no paper claims. */
export function publishedSlugs(records: Pick<Records, 'sameWeights' | 'papers' | 'checkpoints'>): string[] {
	const canonical = canonicalNames(records);
	const models = records.papers.flatMap(({ models }) => models);
	const claimed = new Set(models.flatMap(({ checkpoints }) => checkpoints.map(canonical)));
	const unclaimed = new Set(
		records.checkpoints.map(({ checkpoint }) => canonical(checkpoint)).filter((name) => !claimed.has(name)),
	);
	return [...models.map(({ slug }) => slug), ...[...unclaimed].map(checkpointSlug)].sort();
}
