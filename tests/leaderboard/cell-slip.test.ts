import { expect, test } from 'vitest';
import { rankSlip, type Slip, type SlipContext, slipKeys, slipOf } from '../../src/leaderboard/cell-slip.ts';
import { date, exactAccuracy } from '../../src/leaderboard/format.ts';
import { wilson } from '../../src/leaderboard/interval.ts';
import type { Piece } from '../../src/leaderboard/piece.ts';
import { benches } from '../../src/leaderboard/view.ts';
import { modelDocument } from '../../src/open-data/documents.ts';
import { address, realLedger } from '../open-data/real-ledger.ts';

const textOf = (piece: Piece): string =>
	typeof piece === 'string' ? piece : piece.parts.map(textOf).join(' ');
const words = ({ figure, parts }: Slip) => [figure, ...parts.map(textOf)].join(' ');
const context: SlipContext = { benchmark: null, interval: (accuracy) => wilson(accuracy, 50_000) };
const documents = realLedger.entries.map((entry) => modelDocument(entry, realLedger, address));

test('the slip of a figure holds the receipt of the headline, and of the claim beside a measurement', () => {
	for (const [index, entry] of realLedger.entries.entries()) {
		const document = documents[index];
		const headline = entry.headline[entry.home];
		if (!document || !headline || entry.top1 === null) continue;
		const slip = slipOf('top1', document, context);
		expect(slip.figure).toBe(`${exactAccuracy(entry.top1)} %`);
		expect(words(slip), entry.slug).toContain(headline.receipt.quote);
		if (entry.evidence === 'both' && entry.claimed?.top1) expect(words(slip)).toContain('Claimed: ');
	}
});

test('on every benchmark the slip shows the figure of the table', () => {
	for (const [index, entry] of realLedger.entries.entries()) {
		const document = documents[index];
		for (const benchmark of benches.slice(1)) {
			const top1 = entry.headline[benchmark]?.top1;
			if (!document || typeof top1 !== 'number') continue;
			const slip = slipOf('top1', document, { ...context, benchmark });
			expect(slip.figure, `${entry.slug} on ${benchmark}`).toBe(`${exactAccuracy(top1)} %`);
		}
	}
});

test('the slip of a claim starts with the claim', () => {
	const index = realLedger.entries.findIndex(({ evidence, claimed }) => evidence === 'both' && claimed?.top1);
	const document = documents[index];
	if (!document) throw new Error('nothing is claimed and measured');
	const { figure } = slipOf('claimed', document, context);
	expect(figure).toBe(`${exactAccuracy(document.claimed?.top1 ?? 0)} %`);
});

test('the slip of a date has the receipt of a result of that day', () => {
	for (const document of documents) {
		const slip = slipOf('date', document, { ...context, benchmark: 'imagenet-a' });
		expect(slip.figure).toBe(date(document.date));
		const quotes = document.results
			.filter((result) => result.date === document.date)
			.map(({ receipt }) => receipt.quote);
		expect(quotes, document.slug).toContain(slip.parts.map(textOf)[0]);
	}
});

test('every model has something to say at every cell', () => {
	for (const document of documents) {
		for (const key of slipKeys) {
			const slip = slipOf(key, document, context);
			expect(slip.figure).not.toMatch(/undefined|NaN|null/);
			expect(words(slip)).not.toMatch(/undefined|NaN|\bnull\b/);
		}
	}
});

test('sizes say what they count and where they come from', () => {
	const document = documents.find(({ gmacs, gmacsResolution }) => gmacs !== null && gmacsResolution !== null);
	if (!document) throw new Error('no multiply-adds');
	expect(words(slipOf('gmacs', document, context))).toContain(`${document.gmacsResolution} px`);
});

test.for([
	['gmacs', 0.3152, '0.3152 GMACs'],
	['gmacs', 1234.5, '1,234.5 GMACs'],
	['params', 5.4321, '5.4321 M parameters'],
	['params', 12345.6789, '12,345.6789 M parameters'],
	['params', 632, '632 M parameters'],
] as const)('%s of %d keep all their digits as %s', ([key, value, figure]) => {
	const [document] = documents;
	if (!document) throw new Error('no models');
	expect(slipOf(key, { ...document, [key]: value }, context).figure).toBe(figure);
});

test('training data that came through a teacher say so', () => {
	const document = documents.find(({ trainingSets }) => trainingSets.some(({ via }) => via === 'teacher'));
	if (!document) throw new Error('no teacher');
	expect(words(slipOf('data', document, context))).toContain('Seen by a teacher');
});

test('a rank says which ranks its interval allows', () => {
	const facts = {
		league: 'Supervised',
		rank: 3,
		best: 2,
		worst: 7,
		of: 1951,
		inView: 1,
		interval: wilson(91, 50_000),
	};
	const text = words(rankSlip(facts));
	for (const part of ['3 of 1,951 models', 'ranks 2 to 7', '1 of the rows shown', 'with 5 other models']) {
		expect(text).toContain(part);
	}
	expect(words(rankSlip({ ...facts, best: 3, worst: 3, inView: undefined }))).toMatch(
		/rank 3 alone.*with none/,
	);
});
