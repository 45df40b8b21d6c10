import { buildLedger } from '../../src/leaderboard/ledger.ts';
import { readRecords } from '../../src/records/read-records.ts';

/** The ledger of the invented records that the checks are tested with. */
export const lantern = buildLedger(readRecords('tests/fixtures/records/base', { today: '2026-11-24' }));

/** One of its entries. */
export function lanternEntry(slug: string) {
	const entry = lantern.bySlug.get(slug);
	if (!entry) throw new Error(`no entry ${slug}`);
	return entry;
}
