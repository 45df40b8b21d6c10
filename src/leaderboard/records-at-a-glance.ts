import type { Entry, Result } from './entry.ts';
import { byName } from './ledger.ts';
import { isSecondHand } from './second-hand.ts';

interface Figure {
	readonly entry: Entry;
	/** Percent of top-1 of the kind of evidence that is asked for. */
	readonly top1: number;
	/** On which that became public. */
	readonly date: string;
}

interface Question {
	readonly label: string;
	/** The same in few words, beside the mark of its evidence. */
	readonly short: string;
	readonly evidence: 'claimed' | 'measured';
	/** Query of the leaderboard view in which the record comes first. */
	readonly view: string;
}

/** A record that stands today: what it is a record of, and who holds it. */
export interface StandingRecord extends Question, Figure {
	/** The highest claim above it, where only others quote that: it makes no record. */
	readonly secondHand: Figure | null;
}

/** The best claim of an entry: one that its authors' own document states, or one that only others quote. */
function bestClaim({ results, home }: Entry, secondHand: boolean): Result | undefined {
	return results
		.filter(
			(result) =>
				result.evidence === 'claim' && result.benchmark === home && isSecondHand(result) === secondHand,
		)
		.sort((a, b) => (b.top1 ?? 0) - (a.top1 ?? 0))[0];
}

/** The measurement that is the headline of an entry. */
function measurement({ headline, home }: Entry): Result | undefined {
	const result = headline[home];
	return result?.evidence === 'measurement' ? result : undefined;
}

/** The highest figure of any entry; of equal ones the first by name. */
function highest(entries: readonly Entry[], of: (entry: Entry) => Result | undefined): Figure | null {
	const [best] = entries
		.flatMap((entry) => {
			const { top1 = null, date = '' } = of(entry) ?? {};
			return top1 === null ? [] : [{ entry, top1, date }];
		})
		.sort((a, b) => b.top1 - a.top1 || byName(a.entry, b.entry));
	return best ?? null;
}

const claim: Question = {
	label: 'Highest claim',
	short: 'Highest claim',
	evidence: 'claimed',
	view: 'evidence=claimed,both',
};

const measured: readonly (Question & { readonly counts: (entry: Entry) => boolean })[] = [
	{
		label: 'Highest measurement',
		short: 'Highest measured',
		evidence: 'measured',
		view: 'evidence=measured,both',
		counts: () => true,
	},
	{
		label: 'Without extra data, measured',
		short: 'Without extra data',
		evidence: 'measured',
		view: 'data=none&evidence=measured,both',
		counts: ({ tier }) => tier === 'none',
	},
	{
		label: 'Up to 25 M parameters, measured',
		short: 'Up to 25 M',
		evidence: 'measured',
		view: 'params=..25&evidence=measured,both',
		counts: ({ params }) => params !== null && params <= 25,
	},
];

/** The four records of the supervised league on validation that people ask for first. */
export function recordsAtAGlance(entries: readonly Entry[]): StandingRecord[] {
	const supervised = entries.filter(({ league }) => league === 'supervised');
	const claimed = highest(supervised, (entry) => bestClaim(entry, false));
	const quoted = highest(supervised, (entry) => bestClaim(entry, true));
	return [
		...(claimed
			? [{ ...claim, ...claimed, secondHand: quoted && quoted.top1 > claimed.top1 ? quoted : null }]
			: []),
		...measured.flatMap(({ counts, ...question }) => {
			const best = highest(supervised.filter(counts), measurement);
			return best ? [{ ...question, ...best, secondHand: null }] : [];
		}),
	];
}
