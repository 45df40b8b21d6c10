import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/leaderboard/entry.ts';
import { reasonAgainst, verdict } from '../../src/leaderboard/verdict.ts';

const images = 50_000;

function result(figure: Partial<Result>): Result {
	return {
		benchmark: 'imagenet-val',
		top1: 80,
		top5: null,
		resolution: 224,
		inference: 'single-crop',
		inferenceNote: null,
		evidence: 'claim',
		checkpoint: null,
		evaluator: null,
		date: '2022-01-01',
		source: 'https://arxiv.org/abs/2201.00001',
		receipt: {
			source: 'https://arxiv.org/abs/2201.00001',
			where: 'Table 1',
			quote: 'x | 80',
			read: 'primary',
			on: '2026-01-01',
		},
		crop: null,
		interpolation: null,
		note: null,
		...figure,
	};
}

const measured = (top1: number, figure: Partial<Result> = {}): Result =>
	result({ evidence: 'measurement', evaluator: 'timm', checkpoint: 'timm/x.y', top1, ...figure });

function model(results: readonly Result[]) {
	const headline = results.find(({ evidence }) => evidence === 'measurement');
	return { results, headline: headline ? { 'imagenet-val': headline } : {} };
}

const judge = (...results: Result[]) => verdict(model(results), 'imagenet-val', images);
const reason = (...results: Result[]) => reasonAgainst(model(results), 'imagenet-val');

describe('the words', () => {
	test.for([
		{ claim: 83.1, measurement: 83.14, kind: 'rounds', apart: 20 },
		{ claim: 83.1, measurement: 83.05, kind: 'rounds', apart: 25 },
		{ claim: 83.1, measurement: 83.156, kind: 'within', apart: 28 },
		{ claim: 83.12, measurement: 83.14, kind: 'within', apart: 10 },
		{ claim: 83, measurement: 83.04, kind: 'rounds', apart: 20 },
		{ claim: 83.1, measurement: 82.8, kind: 'within', apart: 150 },
		{ claim: 83.1, measurement: 82.7, kind: 'beyond', apart: 200 },
		{ claim: 83.1, measurement: 83.5, kind: 'beyond', apart: 200 },
	])(
		'$claim claimed and $measurement measured: $kind, $apart images',
		({ claim, measurement, kind, apart }) => {
			expect(judge(result({ top1: claim }), measured(measurement))).toMatchObject({ kind, images: apart });
		},
	);

	test('the difference is measured minus claimed, without the noise of binary numbers', () => {
		expect(judge(result({ top1: 87.4 }), measured(86.752))).toMatchObject({ difference: -0.648 });
	});
});

describe('what is compared', () => {
	test('the measurement at the resolution of the paper, even where another one is higher', () => {
		const compared = judge(
			result({ top1: 83 }),
			measured(84.2, { resolution: 288 }),
			measured(82.9, { resolution: 224 }),
		);
		expect(compared).toMatchObject({ measurement: { top1: 82.9 } });
	});

	test('the evaluator of the headline figure where several measured at that resolution', () => {
		const compared = judge(
			result({}),
			measured(80.2, { resolution: 288 }),
			measured(81, { evaluator: 'another' }),
			measured(79.9),
		);
		expect(compared).toMatchObject({ measurement: { evaluator: 'timm' } });
	});

	test('another evaluator where that one did not', () => {
		const compared = judge(
			result({}),
			measured(80.2, { resolution: 288 }),
			measured(81, { evaluator: 'another' }),
		);
		expect(compared).toMatchObject({ measurement: { evaluator: 'another' } });
	});

	test('the claim of one crop, not that of ten', () => {
		const compared = judge(result({ top1: 82, inference: 'multi-crop' }), result({}), measured(80));
		expect(compared).toMatchObject({ claim: { inference: 'single-crop' } });
	});
});

describe('what cannot be compared', () => {
	test.for([
		[result({})],
		[measured(80)],
		[result({ benchmark: 'imagenet-v2' }), measured(80)],
		[result({ top1: null, top5: 95 }), measured(80)],
	])('nothing is said where claim or measurement is missing', (results) => {
		expect(judge(...results)).toBeNull();
		expect(reason(...results)).toBeNull();
	});

	test.for([
		{ results: [result({ resolution: null }), measured(80)], words: /do not state their resolution/ },
		{
			results: [
				result({ resolution: 384 }),
				measured(80, { resolution: 288 }),
				measured(79, { resolution: 224 }),
			],
			words: /^Claimed at 384 px; measured at 224 and 288 px only\.$/,
		},
		{ results: [result({ inference: 'multi-crop' }), measured(80)], words: /several crops or models/ },
		{ results: [result({}), measured(80, { resolution: null })], words: /resolution that is not stated/ },
	])('a reason is given: $words', ({ results, words }) => {
		expect(judge(...results)).toBeNull();
		expect(reason(...results)).toMatch(words);
	});
});
