import type { Contender, ContenderResult, Surroundings } from '../../src/leaderboard/contender.ts';

/** What a comparison of the invented models knows beside them. */
export const surroundings: Surroundings = {
	benchmarks: [
		{ benchmark: 'imagenet-val', name: 'ImageNet-1K validation', short: 'Val', images: 50_000 },
		{ benchmark: 'imagenet-v2', name: 'ImageNetV2', short: 'V2', images: 10_000 },
		{ benchmark: 'ilsvrc-2014-test', name: 'ILSVRC 2014 test server', short: 'Test 2014', images: 100_000 },
	],
	sets: { 'jft-3b': 'JFT-3B', align: 'ALIGN', 'imagenet-21k': 'ImageNet-21K' },
	families: { lantern: 'Lantern' },
};

/** A run of an invented model by timm. */
export function run(more: Partial<ContenderResult> = {}): ContenderResult {
	return {
		benchmark: 'imagenet-val',
		top1: 80,
		top5: 95,
		resolution: 224,
		inference: 'single-crop',
		inferenceNote: null,
		evidence: 'measurement',
		evaluator: 'timm',
		receipt: { read: 'primary' },
		...more,
	};
}

/** An invented model; its headline is its first result. */
export function contender(more: Partial<Contender> = {}): Contender {
	const results = more.results ?? [run()];
	const [headline] = results;
	return {
		slug: 'lantern',
		name: 'Lantern',
		family: 'lantern',
		kind: 'convnet',
		org: null,
		date: '2022-03',
		params: 25.6,
		gmacs: 4.1,
		gmacsResolution: 224,
		trainingData: 'none',
		trainingSets: [],
		protocol: 'trained',
		league: 'supervised',
		evidence: headline?.evidence === 'claim' ? 'claimed' : 'measured',
		benchmark: headline?.benchmark ?? 'imagenet-val',
		top1: headline?.top1 ?? null,
		top5: headline?.top5 ?? null,
		resolution: headline?.resolution ?? null,
		rank: 1,
		rankInterval: [1, 1],
		open: true,
		weights: [{ licence: 'apache-2.0' }],
		speed: [],
		...more,
		results,
	};
}
