import { expect, test } from 'vitest';
import type { Entry } from '../../src/leaderboard/entry.ts';
import { leagueSentence } from '../../src/leaderboard/league-sentence.ts';
import { leagues } from '../../src/leaderboard/view.ts';
import { realLedger } from '../open-data/real-ledger.ts';
import { chartEntry } from './chart-entry.ts';
import { resultOf } from './result-of.ts';

const claimed = (name: string, top1: number, rank: number, other: Partial<Entry> = {}) =>
	chartEntry(name, [resultOf({ top1 })], {
		standing: { 'imagenet-val': { rank, best: rank, worst: rank, of: 2 } },
		...other,
	});

test('what is known second hand only is named, and not called first', () => {
	const entries = [claimed('Quoted', 92.4, 1, { secondHand: true }), claimed('Stated', 91.1, 2)];
	expect(leagueSentence('supervised', { entries })).toBe(
		'The supervised league of ImageNet-1K holds 2 models. First is Stated with 91.1 % top-1, as claimed. ' +
			'Quoted stands above it with 92.4 %, which is known second hand only.',
	);
});

test('the first of a league is named alone where nothing stands above it', () => {
	expect(leagueSentence('supervised', { entries: [claimed('Stated', 91.1, 1)] })).not.toContain('above');
	expect(leagueSentence('probe', { entries: [] })).toBe('Nothing is ranked in the probe league yet.');
});

test('every league of the data has a sentence without holes', () => {
	for (const league of leagues) expect(leagueSentence(league, realLedger)).not.toMatch(/undefined|NaN|null/);
});
