import { createHash } from 'node:crypto';
import type { Ledger } from '../leaderboard/ledger.ts';
import { once } from '../leaderboard/once.ts';

/** Which state of the data a document was made from. Every index carries it. */
export interface Edition {
	/** Within a version a field is never renamed or removed. */
	readonly version: '1';
	/** Day of the newest change in the data. */
	readonly updated: string;
	/** `sha256:` of everything that the ledger says: it changes when, and only when, a document may have. */
	readonly hash: string;
}

/** The edition of a ledger, reckoned once. */
export const edition = once((ledger: Ledger): Edition => {
	// Warnings name files and lines, and some depend on the day of the check: they are about the data, not of it.
	const { warnings: _, ...records } = ledger.records;
	const hash = createHash('sha256').update(JSON.stringify([ledger.entries, records]));
	return { version: '1', updated: ledger.updated, hash: `sha256:${hash.digest('hex')}` };
});
