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

test('a first that is known second hand only is said to be, and the first of the others named too', () => {
	const entries = [claimed('Quoted', 92.4, 1, { secondHand: true }), claimed('Stated', 91.1, 2)];
	expect(leagueSentence('supervised', { entries })).toBe(
		'The supervised league of ImageNet-1K holds 2 models. First is Quoted with 92.4\u00a0% top-1, known second hand ' +
			'only. First of those not known second hand is Stated with 91.1\u00a0% top-1, as claimed.',
	);
});

test('the first of a league is named alone where the list begins with it', () => {
	expect(leagueSentence('supervised', { entries: [claimed('Stated', 91.1, 1)] })).not.toContain(
		'second hand',
	);
	expect(leagueSentence('probe', { entries: [] })).toBe('Nothing is ranked in the probe league yet.');
});

test.for(leagues)('the sentence of the %s league names the first of its list as the first', (league) => {
	const [first] = realLedger.entries.filter((entry) => entry.league === league);
	expect(leagueSentence(league, realLedger)).toContain(`First is ${first?.name} with`);
});

test('every league of the data has a sentence without holes', () => {
	for (const league of leagues) expect(leagueSentence(league, realLedger)).not.toMatch(/undefined|NaN|null/);
});
