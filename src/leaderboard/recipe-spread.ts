import type { Entry } from './entry.ts';

/** One architecture's weights, trained by different recipes on ImageNet-1K alone and measured alike. */
export interface RecipeSpread {
	/** The library's name for the architecture. */
	readonly architecture: string;
	readonly evaluator: string;
	/** Pixels at which all members were measured. */
	readonly resolution: number;
	/** Best first. */
	readonly members: readonly { readonly entry: Entry; readonly top1: number }[];
	/** Highest minus lowest, in points of top-1. */
	readonly points: number;
}

/**
 * What training alone changes: architectures with two or more weights of the supervised league that saw nothing but
 * ImageNet-1K, no teacher's data included, and that one evaluator measured at one resolution. Of several resolutions
 * the one that most members share counts, the larger where they tie; of several libraries' weights of one
 * architecture, the library with most. Widest spread first.
 */
export function recipeSpreads(entries: readonly Entry[], benchmark: string): RecipeSpread[] {
	const measured = entries
		.filter(({ league, tier }) => league === 'supervised' && tier === 'none')
		.flatMap((entry) =>
			entry.results.flatMap(({ benchmark: on, evidence, evaluator, resolution, checkpoint, top1 }) => {
				const weights = entry.weights.find(
					({ checkpoint: name, alsoKnownAs }) =>
						name === checkpoint || alsoKnownAs.includes(checkpoint ?? ''),
				);
				return on === benchmark &&
					evidence === 'measurement' &&
					weights &&
					evaluator !== null &&
					resolution !== null &&
					top1 !== null
					? [{ entry, top1, evaluator, resolution, architecture: weights.architecture }]
					: [];
			}),
		);
	const spreads = [
		...Map.groupBy(measured, ({ architecture, evaluator }) => `${architecture} ${evaluator}`).values(),
	].flatMap((runs) => {
		const [shared] = [...Map.groupBy(runs, ({ resolution }) => resolution)]
			.map(([resolution, runs]) => ({ resolution, runs: distinct(runs) }))
			.sort((a, b) => b.runs.length - a.runs.length || b.resolution - a.resolution);
		const [first] = shared?.runs ?? [];
		const last = shared?.runs.at(-1);
		return shared && first && last && shared.runs.length > 1
			? [
					{
						architecture: first.architecture,
						evaluator: first.evaluator,
						resolution: shared.resolution,
						members: shared.runs.map(({ entry, top1 }) => ({ entry, top1 })),
						points: first.top1 - last.top1,
					},
				]
			: [];
	});
	const largest = Map.groupBy(spreads, ({ architecture }) => architectureName(architecture));
	return [...largest.values()]
		.flatMap((rivals) => rivals.toSorted((a, b) => b.members.length - a.members.length)[0] ?? [])
		.sort((a, b) => b.points - a.points || a.architecture.localeCompare(b.architecture, 'en'));
}

/** `timm/resnet50` -> "resnet50". */
export const architectureName = (architecture: string): string =>
	architecture.slice(architecture.indexOf('/') + 1);

/** Best first, each entry once. */
function distinct<T extends { readonly entry: Entry; readonly top1: number }>(runs: readonly T[]): T[] {
	const best = runs.toSorted((a, b) => b.top1 - a.top1 || a.entry.name.localeCompare(b.entry.name, 'en'));
	return best.filter((run, index) => best.findIndex(({ entry }) => entry === run.entry) === index);
}
