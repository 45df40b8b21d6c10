import type { Entry, Evidence } from './entry.ts';
import { accuracy } from './format.ts';
import { isRecordable } from './leagues.ts';

/** A figure at the head of a page. */
export interface HeadlineFigure {
	readonly label: string;
	/** The number as text; null for what is not known. */
	readonly figure: string | null;
	readonly unit?: string;
	readonly evidence?: Evidence;
	/** The model whose figure it is, named below with a link. */
	readonly model?: Pick<Entry, 'name' | 'slug'> | undefined;
	/** What stands below a figure of no model: who, when, how sure. */
	readonly under?: string;
	/** Where `under` leads. */
	readonly link?: string;
}

/** The entry of which something is highest, and that figure; the first of those that are equal. */
export function highest(
	entries: readonly Entry[],
	of: (entry: Entry) => number | null | undefined,
): { readonly entry: Entry; readonly figure: number } | undefined {
	return entries
		.flatMap((entry) => {
			const figure = of(entry);
			return figure == null ? [] : [{ entry, figure }];
		})
		.sort((a, b) => b.figure - a.figure)[0];
}

/** The highest claim or measurement that models have in the default league. */
export function highestSupervised(
	entries: readonly Entry[],
	evidence: 'claimed' | 'measured',
): HeadlineFigure {
	const found = highest(entries.filter(isRecordable), (entry) => entry[evidence]?.top1);
	return {
		label: `Highest ${evidence === 'claimed' ? 'claim' : 'measurement'}, supervised`,
		figure: found ? accuracy(found.figure) : null,
		unit: '%',
		evidence,
		model: found?.entry,
		under: 'there is none',
	};
}
