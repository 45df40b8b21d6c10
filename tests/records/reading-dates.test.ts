import { expect, test } from 'vitest';
import { buildLedger } from '../../src/leaderboard/ledger.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { fixtures, today } from './fixture.ts';

test('the data are as new as the last baseline that was read', () => {
	const records = readRecords(`${fixtures}/base`, { today });
	const baselines = records.baselines.map((baseline) => ({ ...baseline, on: today }));
	expect(baselines).not.toEqual([]);
	expect(buildLedger(records).updated < today).toBe(true);
	expect(buildLedger({ ...records, baselines }).updated).toBe(today);
});
