import type { Entry } from './entry.ts';
import { validation } from './ledger.ts';

/** How many of some things have a property. */
export interface Share {
	readonly label: string;
	readonly of: number;
	readonly with: number;
	/** What the rest lacks, and why. */
	readonly note: string;
}

/** How complete the records are: what a reader may count on finding, and what is missing. */
export function coverage(entries: readonly Entry[]): Share[] {
	const results = entries.flatMap((entry) => entry.results);
	const claims = results.filter(({ evidence }) => evidence === 'claim');
	const claimed = entries.filter(({ claimed }) => claimed !== null);
	const measured = entries.filter(({ measured }) => measured !== null);
	const share = <T>(label: string, among: readonly T[], has: (one: T) => boolean, note: string): Share => ({
		label,
		of: among.length,
		with: among.filter(has).length,
		note,
	});
	return [
		share(
			'Models with parameters',
			entries,
			({ params }) => params !== null,
			'The rest: entries to the challenge and papers that print none.',
		),
		share(
			'Models with multiply-adds',
			entries,
			({ gmacs }) => gmacs !== null,
			'Only where somebody counted them at a stated resolution.',
		),
		share(
			'Models with a stated resolution',
			entries,
			({ resolution }) => resolution !== null,
			'Of the headline figure.',
		),
		share(
			'Models with known training data',
			entries,
			({ tier }) => tier !== 'unknown',
			'Unknown is not none; each says why.',
		),
		share(
			'Models on validation with top-5',
			entries.filter(({ home, top1 }) => home === validation && top1 !== null),
			({ top5 }) => top5 !== null,
			'Most papers print top-1 alone.',
		),
		share(
			'Claims read in a primary source',
			claims,
			({ receipt }) => receipt.read === 'primary',
			'The paper, its authors’ repository or model card, the challenge’s page.',
		),
		share(
			'Claims read in a transcription',
			claims,
			({ receipt }) => receipt.read === 'transcription',
			'A copy of the primary source’s text.',
		),
		share(
			'Claims known second hand',
			claims,
			({ receipt }) => receipt.read === 'secondary',
			'Somebody else states them; they hold no record on validation.',
		),
		share(
			'Claimed models whose weights were measured',
			claimed,
			({ measured }) => measured !== null,
			'By somebody other than the authors, from their own weights.',
		),
		share(
			'Measured models with two evaluators or more',
			measured,
			({ results }) => new Set(results.flatMap(({ evaluator }) => evaluator ?? [])).size > 1,
			'Independent figures for the same weights.',
		),
		share(
			'Models whose weights can be downloaded',
			entries,
			({ open }) => open,
			'Under the licence that the model’s page names.',
		),
	];
}
