import type { Paper } from '../records/paper.ts';
import type { Entry } from './entry.ts';
import { accuracy, plural, points } from './format.ts';
import type { Ledger } from './ledger.ts';
import { type Verdict, verdict } from './verdict.ts';

/** A paper with the entries that rest on it. */
export interface PaperView {
	readonly paper: Paper;
	/** The models whose figures it states, in its own order. */
	readonly models: readonly Entry[];
	/** Released weights of the architecture it introduced, without a figure that it states. */
	readonly others: readonly Entry[];
	/** Released weights of other architectures that were trained by its recipe. */
	readonly byRecipe: readonly Entry[];
	/** Its claims beside measurements of the same weights, where they can be compared. */
	readonly comparisons: readonly { readonly entry: Entry; readonly verdict: Verdict }[];
}

/** All papers, the newest first. */
export function paperViews(ledger: Ledger): PaperView[] {
	const byPaper = Map.groupBy(ledger.entries, ({ paper }) => paper?.slug ?? null);
	const byRecipe = Map.groupBy(ledger.entries, ({ recipe }) => recipe?.slug ?? null);
	return ledger.records.papers
		.map((paper) => {
			const models = paper.models.flatMap(({ slug }) => ledger.bySlug.get(slug) ?? []);
			const own = new Set(models);
			return {
				paper,
				models,
				others: (byPaper.get(paper.slug) ?? []).filter((entry) => !own.has(entry)),
				byRecipe: (byRecipe.get(paper.slug) ?? []).filter((entry) => !own.has(entry)),
				comparisons: models.flatMap((entry) => {
					const found = comparison(entry, ledger);
					return found ? [{ entry, verdict: found }] : [];
				}),
			};
		})
		.sort(
			(a, b) =>
				b.paper.published.localeCompare(a.paper.published, 'en') ||
				a.paper.title.localeCompare(b.paper.title, 'en'),
		);
}

/** An entry's claim beside the measurement of the same weights; null where they cannot be compared. */
export function comparison(entry: Entry, { benchmarks }: Pick<Ledger, 'benchmarks'>): Verdict | null {
	const home = benchmarks.get(entry.home);
	return home ? verdict(entry, entry.home, home.images) : null;
}

/** What a paper claims and how that held, in sentences that stand alone. */
export function paperSentence({ paper, models, comparisons }: PaperView): string {
	const sentences = [
		`${claims(models)} in “${paper.title}” (${[paper.authors, paper.venue].filter(Boolean).join(', ')}).`,
		comparisons.length > 0 &&
			`${plural(comparisons.length, 'was', 'were')} measured from the same weights at the same resolution: ${spread(comparisons.map(({ verdict }) => verdict.difference))}.`,
	];
	return sentences.filter(Boolean).join(' ');
}

function claims(models: readonly Entry[]): string {
	const claimed = models.flatMap(({ claimed }) => claimed?.top1 ?? []);
	const fifth = models.flatMap(({ claimed }) => claimed?.top5 ?? []);
	const many = plural(models.length, 'model');
	if (claimed.length > 0) return `${range(claimed)}\u00a0% top-1 claimed for ${many}`;
	if (fifth.length > 0) return `${range(fifth)}\u00a0% top-5 claimed for ${many}`;
	return `Figures for ${many}`;
}

function range(figures: readonly number[]): string {
	const low = accuracy(Math.min(...figures));
	const high = accuracy(Math.max(...figures));
	return low === high ? low : `${low} to ${high}`;
}

function spread(differences: readonly number[]): string {
	const [first] = differences;
	if (differences.length === 1 && first !== undefined) return `${points(first)} points from the claim`;
	return `${points(Math.min(...differences))} to ${points(Math.max(...differences))} points from the claims, median ${points(median(differences))}`;
}

/** The middle of some numbers, NaN for none. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
