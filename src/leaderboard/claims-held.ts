import type { Ledger } from './ledger.ts';
import { comparison, median } from './papers.ts';
import type { Verdict } from './verdict.ts';

/** How claims held where the same weights were measured at the same resolution. */
export interface ClaimsHeld {
	readonly compared: number;
	readonly kinds: Readonly<Record<Verdict['kind'], number>>;
	/** Measured minus claimed, in points; NaN where nothing can be compared. */
	readonly median: number;
	/** Points within which nine of ten differences lie; NaN where nothing can be compared. */
	readonly nineInTen: number;
}

/** Every claim that can be held against a measurement, in sum. */
export function claimsHeld(ledger: Pick<Ledger, 'entries' | 'benchmarks'>): ClaimsHeld {
	const verdicts = ledger.entries.flatMap((entry) => comparison(entry, ledger) ?? []);
	const distances = verdicts.map(({ difference }) => Math.abs(difference)).sort((a, b) => a - b);
	const of = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
	return {
		compared: verdicts.length,
		kinds: { rounds: of('rounds'), within: of('within'), beyond: of('beyond') },
		median: median(verdicts.map(({ difference }) => difference)),
		nineInTen: distances[Math.ceil(distances.length * 0.9) - 1] ?? Number.NaN,
	};
}
