import { expect, test } from 'vitest';
import { type Receipted, receiptLines, versionUnknown } from '../../src/leaderboard/receipt.ts';

const claim: Receipted = {
	receipt: {
		source: 'https://www.example.org/paper',
		where: 'Table 2',
		quote: 'Beacon | 91.0',
		read: 'transcription',
		on: '2026-11-23',
	},
	evidence: 'claim',
	date: '2022-05',
	resolution: null,
	crop: null,
	interpolation: null,
	inference: 'single-model',
	inferenceNote: null,
	note: null,
};
const linesOf = (...args: Parameters<typeof receiptLines>) =>
	Object.fromEntries(receiptLines(...args).map(({ term, text }) => [term, text]));

test('a receipt says what is known, and has no line for what is not', () => {
	expect(linesOf(claim)).toEqual({
		Source: 'example.org/paper',
		Where: 'Table 2',
		Read: 'in a transcription of the source, 23 November 2026',
		Claimed: 'May 2022',
		With: 'resolution not stated, one model',
	});
});

test('a measurement names who ran it, how, and how sure the figure is', () => {
	const measurement: Receipted = {
		...claim,
		receipt: { ...claim.receipt, version: 'v2' },
		evidence: 'measurement',
		resolution: 288,
		crop: 0.95,
		interpolation: 'bicubic',
		inferenceNote: 'ten crops',
		note: 'after a fix',
	};
	expect(linesOf(measurement, { lower: 90.731, upper: 91.236 }, 'Evaluator')).toMatchObject({
		Version: 'v2',
		Measured: 'by Evaluator, May 2022',
		With: '288 px, centre crop 0.95, bicubic, ten crops',
		Interval: '90.73–91.24, 95 %',
		Note: 'after a fix',
	});
});

test('of a paper on arXiv without a version it is said why none stands', () => {
	const read = (receipt: Partial<Receipted['receipt']>) =>
		linesOf({
			...claim,
			receipt: { ...claim.receipt, source: 'https://arxiv.org/abs/2205.01917', ...receipt },
		});
	expect(read({})).toMatchObject({ Version: versionUnknown });
	expect(read({ version: 'v2' })).toMatchObject({ Version: 'v2' });
	expect(linesOf(claim)).not.toHaveProperty('Version');
});

test('only the source leads anywhere', () => {
	const links = receiptLines(claim).filter(({ href }) => href !== undefined);
	expect(links).toEqual([{ term: 'Source', text: 'example.org/paper', href: claim.receipt.source }]);
});
