import type { Result } from '../../src/leaderboard/entry.ts';

/** A claim of 80 % with one crop of 224 px, but for what is said of it. */
export function resultOf(figure: Partial<Result>): Result {
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
