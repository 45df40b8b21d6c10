import { buildLedger } from '../../src/leaderboard/ledger.ts';
import { readRecords } from '../../src/records/read-records.ts';

/** The ledger of the records in `data/`. */
export const realLedger = buildLedger(readRecords('data', { today: new Date().toISOString().slice(0, 10) }));

export const address = (path: string): string => `https://ledger.test/${path}`;

export const publisher = {
	name: 'Ledger',
	tagline: 'Every figure has a receipt',
	repository: 'https://git.test/ledger',
	address,
};
