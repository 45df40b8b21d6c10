import type { Entry } from './entry.ts';
import { byName } from './ledger.ts';
import { isSecondHand } from './second-hand.ts';

/** A record that stands today: what it is a record of, and who holds it. */
export interface StandingRecord {
	readonly label: string;
	/** The same in few words, beside the mark of its evidence. */
	readonly short: string;
	readonly entry: Entry;
	/** Percent of top-1 of the kind of evidence that the record is about. */
	readonly top1: number;
	readonly evidence: 'claimed' | 'measured';
	/** Query of the leaderboard view in which it comes first. */
	readonly view: string;
}

/** The best claim that its authors' own document states: what only others quote makes no record. */
function bestAtFirstHand({ results, home }: Entry): number | null {
	const claims = results.filter(
		(result) => result.evidence === 'claim' && result.benchmark === home && !isSecondHand(result),
	);
	return claims.reduce<number | null>(
		(best, { top1 }) => (top1 !== null && top1 > (best ?? 0) ? top1 : best),
		null,
	);
}

/** The four records of the supervised league on validation that people ask for first. */
export function recordsAtAGlance(entries: readonly Entry[]): StandingRecord[] {
	const supervised = entries.filter(({ league }) => league === 'supervised');
	const measured = (entry: Entry) => entry.measured?.top1 ?? null;
	const records = [
		{
			label: 'Highest claim',
			short: 'Highest claim',
			of: bestAtFirstHand,
			evidence: 'claimed',
			view: 'evidence=claimed,both',
			among: supervised,
		},
		{
			label: 'Highest measurement',
			short: 'Highest measured',
			of: measured,
			evidence: 'measured',
			view: 'evidence=measured,both',
			among: supervised,
		},
		{
			label: 'Without extra data, measured',
			short: 'Without extra data',
			of: measured,
			evidence: 'measured',
			view: 'data=none&evidence=measured,both',
			among: supervised.filter(({ tier }) => tier === 'none'),
		},
		{
			label: 'Up to 25 M parameters, measured',
			short: 'Up to 25 M',
			of: measured,
			evidence: 'measured',
			view: 'params=..25&evidence=measured,both',
			among: supervised.filter(({ params }) => params !== null && params <= 25),
		},
	] as const;
	return records.flatMap(({ label, short, of, evidence, view, among }) => {
		const [best] = among
			.flatMap((entry) => {
				const top1 = of(entry);
				return top1 === null ? [] : [{ entry, top1 }];
			})
			.sort((a, b) => b.top1 - a.top1 || byName(a.entry, b.entry));
		return best ? [{ label, short, evidence, view, ...best }] : [];
	});
}
