import { getEntry } from 'astro:content';
import { buildLedger, type Ledger } from './leaderboard/ledger.ts';

let built: Promise<Ledger> | undefined;

/** The ledger for pages: built once for a whole build, and anew for each request while developing. */
export function ledger(): Promise<Ledger> {
	if (import.meta.env.DEV) return build();
	built ??= build();
	return built;
}

async function build(): Promise<Ledger> {
	const records = await getEntry('ledger', 'records');
	if (!records) throw new Error('the loader gave no records');
	return buildLedger(records.data);
}
