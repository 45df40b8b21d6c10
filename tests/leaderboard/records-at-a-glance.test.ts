import { expect, test } from 'vitest';
import type { Entry, Result } from '../../src/leaderboard/entry.ts';
import { recordsAtAGlance } from '../../src/leaderboard/records-at-a-glance.ts';
import { realLedger } from '../open-data/real-ledger.ts';
import { chartEntry } from './chart-entry.ts';
import { resultOf } from './result-of.ts';

const claimed = (name: string, top1: number, read: Result['receipt']['read'] = 'primary') =>
	chartEntry(name, [resultOf({ top1, receipt: { ...resultOf({}).receipt, read } })]);

const measured = (name: string, top1: number, other: Partial<Entry> = {}) =>
	chartEntry(name, [resultOf({ top1, evidence: 'measurement', evaluator: 'timm' })], {
		params: 100,
		...other,
	});

/** Who holds what. */
const holders = (entries: readonly Entry[]) =>
	recordsAtAGlance(entries).map(({ label, entry, top1 }) => [label, entry.name, top1]);

test('each record goes to the highest figure of its kind', () => {
	const entries = [
		claimed('Claimed', 91.1),
		measured('Web', 90, { tier: 'web' }),
		measured('None', 87, { tier: 'none' }),
		measured('Small', 86, { tier: 'web', params: 25 }),
		measured('Unsized', 86.5, { tier: 'web', params: null }),
	];
	expect(holders(entries)).toEqual([
		['Highest claim', 'Claimed', 91.1],
		['Highest measurement', 'Web', 90],
		['Without extra data, measured', 'None', 87],
		['Up to 25 M parameters, measured', 'Small', 86],
	]);
});

test('a claim that only others quote makes no record, and is named where it is higher', () => {
	const [record] = recordsAtAGlance([claimed('Quoted', 92.4, 'secondary'), claimed('Stated', 91.1)]);
	expect([record?.entry.name, record?.secondHand?.entry.name]).toEqual(['Stated', 'Quoted']);
	const [above] = recordsAtAGlance([claimed('Quoted', 91, 'secondary'), claimed('Stated', 91.1)]);
	expect(above?.secondHand).toBeNull();
});

test('a record has the date of its own result', () => {
	const [claim, measurement] = recordsAtAGlance([
		chartEntry('Both', [
			resultOf({ top1: 90, date: '2023-03' }),
			resultOf({ top1: 89, date: '2023-05-24', evidence: 'measurement', evaluator: 'timm' }),
		]),
	]);
	expect([claim?.date, measurement?.date]).toEqual(['2023-03', '2023-05-24']);
});

test('other leagues and other benchmarks hold no record', () => {
	expect(holders([chartEntry('Ensemble', [resultOf({})], { league: 'ensemble' })])).toEqual([]);
	expect(holders([chartEntry('Sketch', [resultOf({ benchmark: 'imagenet-sketch' })])])).toEqual([]);
});

test('of equal figures the first by name holds the record', () => {
	expect(holders([claimed('b', 90), claimed('a', 90)])).toEqual([['Highest claim', 'a', 90]]);
});

test('above the highest claim of the data stands nothing but what is second hand', () => {
	const [record] = recordsAtAGlance(realLedger.entries);
	const above = realLedger.entries.filter(
		({ league, top1, secondHand }) =>
			league === 'supervised' && !secondHand && (top1 ?? 0) > (record?.top1 ?? 0),
	);
	expect(above).toEqual([]);
});
