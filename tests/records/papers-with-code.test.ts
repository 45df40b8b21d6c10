import { expect, test } from 'vitest';
import { inspect } from '../../src/records/read-records.ts';
import { base, edited, today } from './fixture.ts';

/*
 * Errors that the ImageNet table of Papers With Code and its descendants really had, entered as a contributor might
 * enter them here. Names and figures are those of the table; everything around them is as short as it can be.
 */

/** Released weights that some of the rows are about, with what timm measures. */
const weights = [
	'timm/pit_b_224.in1k,224,82.458,95.704,73.76,12.42',
	'timm/resnetrs50.tf_in1k,160,77.858,93.81,35.69,4.48',
	'timm/pvt_v2_b4.in1k,224,83.71,96.672,62.56,10.1',
	'timm/levit_128.fb_dist_in1k,224,78.486,93.998,9.21,0.41',
	'timm/resnext101_32x16d.fb_swsl_ig1b_ft_in1k,224,83.34,96.844,194.03,36.27',
	'timm/mobilenetv2_140.ra_in1k,224,76.528,93.008,6.11,0.6',
	'timm/deit_base_patch16_224.fb_in1k,224,81.98,95.74,86.57,17.58',
	'timm/resnet50.tv_in1k,224,76.156,92.866,25.56,4.11',
].map((row) => {
	const [checkpoint = '', resolution, top1, top5, params, gmacs] = row.split(',');
	const architecture = checkpoint.split('.')[0];
	return {
		checkpoint: `${checkpoint},${architecture},lantern,,${params},,,tag,trained,,,,,2022-05-01\n`,
		measurement: `${checkpoint},${resolution},${top1},${top5},,,2022-05-01\n`,
		speed: `${architecture},${resolution},256,1000,${gmacs}\n`,
		permalink: `${checkpoint.replace('timm/', '').replaceAll(/[._]/g, '-')},2026-11-01,\n`,
	};
});

const withWeights = edited(base, [
	{ file: 'checkpoints.csv', append: weights.map((row) => row.checkpoint).join('') },
	{ file: 'measurements/timm.imagenet-val.csv', append: weights.map((row) => row.measurement).join('') },
	{ file: 'speed/timm-gpu.csv', append: weights.map((row) => row.speed).join('') },
	{ file: 'permalinks.csv', append: weights.map((row) => row.permalink).join('') },
]);

interface Row {
	readonly name: string;
	readonly top1?: unknown;
	readonly top5?: unknown;
	readonly quote?: string;
	readonly version?: string;
	readonly date?: string;
	readonly inference?: string;
	readonly benchmark?: string;
	readonly resolution?: number;
	/** Fields of the model other than its name. */
	readonly model?: Record<string, unknown>;
}

function model(row: Row, index: number) {
	const { name, top1, top5, quote, version, date, inference = 'single-model', benchmark, resolution } = row;
	return {
		slug: `row-${index}`,
		name,
		family: 'lantern',
		kind: 'transformer',
		params: null,
		gmacs: null,
		trainingData: [],
		protocol: 'trained',
		league: 'supervised',
		checkpoints: [],
		...row.model,
		results: [
			{
				benchmark: benchmark ?? 'imagenet-val',
				top1,
				top5,
				date,
				resolution: resolution ?? null,
				inference,
				receipt: {
					source: 'https://arxiv.org/abs/2203.04321',
					version,
					where: 'Table 1',
					quote: quote ?? [name, top1, top5].filter((part) => part !== undefined).join(' | '),
					read: 'primary',
					on: '2026-11-02',
				},
			},
		],
	};
}

/** The rules that find fault with a paper that has these rows. */
function faults(rows: readonly Row[], paper: Record<string, unknown> = {}): readonly string[] {
	const record = {
		title: 'A paper of the table',
		authors: 'Row et al.',
		organisations: [],
		venue: null,
		published: '2022-03-08',
		arxiv: '2203.04321',
		url: 'https://arxiv.org/abs/2203.04321',
		code: null,
		...paper,
		models: rows.map(model),
	};
	const files = new Map([
		...edited(withWeights, [
			{ file: 'permalinks.csv', append: rows.map((_, index) => `row-${index},2026-11-01,\n`).join('') },
		]),
		[`papers/${record.published.slice(0, 4)}/row.json`, new TextEncoder().encode(JSON.stringify(record))],
	]);
	const { problems, records } = inspect(files, { today });
	return [...problems, ...records.warnings]
		.filter(({ file }) => file.endsWith('row.json'))
		.map(({ rule }) => rule);
}

test('a row without an error passes', () => {
	expect(faults([{ name: 'Row-B', top1: 81.9 }])).toEqual([]);
});

const supervised = { protocol: 'fine-tuned', trainingData: ['lamp-2b'] };

test.for<[what: string, rule: string, rows: Row[], paper?: Record<string, unknown>]>([
	[
		'three variants are all called DeiT-B',
		'same-name-other-params',
		[
			{ name: 'DeiT-B', top1: 84.2, model: { params: 86 } },
			{ name: 'DeiT-B', top1: 82.6, model: { params: 22 } },
			{ name: 'DeiT-B', top1: 76.6, model: { params: 5 } },
		],
	],
	[
		'PiT-B has the figure of the distilled PiT-B',
		'claim-apart-from-measurement',
		[{ name: 'PiT-B', top1: 84.0, resolution: 224, model: { checkpoints: ['timm/pit_b_224.in1k'] } }],
	],
	[
		'ResNet-RS-50 has the parameters of ResNet-RS-420',
		'params-differ-from-weights',
		[{ name: 'ResNet-RS-50', top1: 84.4, model: { params: 192, checkpoints: ['timm/resnetrs50.tf_in1k'] } }],
	],
	[
		'ResNet-RS-50 has the accuracy of ResNet-RS-420',
		'claim-far-from-measurement',
		[
			{
				name: 'ResNet-RS-50',
				top1: 84.4,
				resolution: 160,
				model: { checkpoints: ['timm/resnetrs50.tf_in1k'] },
			},
		],
	],
	[
		'PVTv2-B4 has the parameters of PVTv2-B5',
		'params-differ-from-weights',
		[{ name: 'PVTv2-B4', top1: 83.8, model: { params: 82, checkpoints: ['timm/pvt_v2_b4.in1k'] } }],
	],
	['ViT-Large reaches 24 %', 'implausibly-low', [{ name: 'ViT-Large', top1: 24 }]],
	['a 0/1 network stands among the others', 'implausibly-low', [{ name: 'HMAX', top1: 38.3 }]],
	[
		'a vote of neighbours stands among classifiers',
		'setting-outside-the-leagues',
		[{ name: 'kNN-CLIP', top1: 79.8, model: supervised }],
	],
	[
		'a tenth of the labels was used',
		'setting-outside-the-leagues',
		[{ name: 'PAWS (ResNet-50, 10% labels)', top1: 75.5 }],
	],
	[
		'a hundredth of the labels was used',
		'setting-outside-the-leagues',
		[{ name: 'PAWS (ResNet-50, 1% labels)', top1: 66.5 }],
	],
	[
		'a spiking network stands among the others',
		'setting-outside-the-leagues',
		[{ name: 'Dspike (VGG-16)', top1: 71.24 }],
	],
	['the model is called "Ours"', 'nameless-model', [{ name: 'Ours', top1: 71.97 }]],
	['the model is called "withdrawn"', 'nameless-model', [{ name: 'withdrawn', top1: 79.8 }]],
	[
		'the row has no accuracy',
		'claim-without-figure',
		[{ name: 'CCT-14/7x2', model: { params: 22.36, gmacs: 11.06 } }],
	],
	[
		'the row has neither paper nor address',
		'shape',
		[{ name: 'Swin-T (SAMix+DM)', top1: 81.97 }],
		{ title: '', url: '', arxiv: null },
	],
	[
		'OmniVec2 has another figure than its paper',
		'quote-lacks-figure',
		[{ name: 'OmniVec2', top1: 89.3, quote: 'OmniVec2 | 93.6', model: supervised }],
	],
	[
		'a conference paper is dated on 1 January',
		'placeholder-date',
		[{ name: 'OmniVec2', top1: 93.6, model: supervised }],
		{
			published: '2024-01-01',
			arxiv: null,
			url: 'https://openaccess.thecvf.com/content/CVPR2024/html/row.html',
		},
	],
	['the accuracy carries a percent sign', 'shape', [{ name: 'RevCol-H', top1: '90.0%' }]],
	['the accuracy is a fraction with a comma', 'shape', [{ name: 'AlexNet', top1: '0,626' }]],
	['the accuracy is a fraction', 'fractional-percent', [{ name: 'FixResNeXt-101 32x48d', top1: 0.864 }]],
	[
		'the error rate of the challenge is entered as accuracy',
		'fractional-percent',
		[{ name: 'AlexNet / SuperVision', top5: 0.16422 }],
	],
	[
		'the top-5 error is entered beside the top-1 accuracy',
		'top5-below-top1',
		[{ name: 'ResNet-152', top1: 78.57, top5: 3.57 }],
	],
	[
		'a figure of the test server stands in the list of the validation set',
		'benchmark-outside-its-league',
		[{ name: 'MSRA', top5: 96.433, benchmark: 'ilsvrc-2014-test' }],
	],
	[
		'an ensemble is entered as one model',
		'inference-against-its-words',
		[{ name: 'ResNet (ensemble)', top1: 80.6 }],
	],
	[
		'an ensemble is ranked among single models',
		'inference-outside-its-league',
		[{ name: 'AmoebaNet + Inception', top1: 83.9, inference: 'ensemble' }],
	],
	[
		'144 crops are entered as one',
		'inference-against-its-words',
		[{ name: 'Inception V3', top1: 78.8, top5: 94.4, quote: 'Inception-v3, 144 crops | 78.8 | 94.4' }],
	],
	['parameters are in units', 'shape', [{ name: 'ViT-G/14', top1: 90.45, model: { params: 1_843_000_000 } }]],
	[
		'FLOPs are entered as multiply-adds',
		'gmacs-doubled',
		[
			{
				name: 'DeiT-B with iRPE-K',
				top1: 82.4,
				model: { gmacs: 35.368, gmacsResolution: 224, checkpoints: ['timm/deit_base_patch16_224.fb_in1k'] },
			},
		],
	],
	[
		'compute is ten times too high',
		'gmacs-tenfold',
		[
			{
				name: 'ResNet-50',
				top1: 76.1,
				model: { gmacs: 41, gmacsResolution: 224, checkpoints: ['timm/resnet50.tv_in1k'] },
			},
		],
	],
	[
		'LeViT-128 has the figure of another training',
		'claim-apart-from-measurement',
		[
			{
				name: 'LeViT-128',
				top1: 79.6,
				resolution: 224,
				model: { checkpoints: ['timm/levit_128.fb_dist_in1k'] },
			},
		],
	],
	[
		'the released weights fall short of the claim',
		'claim-apart-from-measurement',
		[
			{
				name: 'ResNeXt-101 32x16d (SWSL)',
				top1: 84.8,
				resolution: 224,
				model: { checkpoints: ['timm/resnext101_32x16d.fb_swsl_ig1b_ft_in1k'] },
			},
		],
	],
	[
		'somebody else’s training is taken for the paper’s',
		'claim-apart-from-measurement',
		[
			{
				name: 'MobileNetV2 (1.4)',
				top1: 74.7,
				resolution: 224,
				model: { checkpoints: ['timm/mobilenetv2_140.ra_in1k'] },
			},
		],
	],
	[
		'a figure on relabelled images stands in the list of the validation set',
		'quote-names-another-benchmark',
		[{ name: 'ViT-H/14', top1: 90.72, quote: 'ViT-H/14, ImageNet ReaL | 90.72', model: supervised }],
	],
	[
		'one paper is entered under two arXiv identifiers',
		'duplicate-paper',
		[{ name: 'Lantern-B5', top1: 85.2 }],
		{ title: 'Lantern: Convolutions that Keep the Light on' },
	],
	[
		'a zero-shot figure is ranked among supervised ones',
		'protocol-outside-its-league',
		[{ name: 'CoCa', top1: 86.3, model: { ...supervised, protocol: 'zero-shot' } }],
	],
	[
		'a linear probe is ranked among supervised figures',
		'protocol-outside-its-league',
		[{ name: 'MoCo v3 (ViT-B/16)', top1: 76.7, model: { protocol: 'linear-probe' } }],
	],
	[
		'a figure of version 4 has the date of the first version',
		'later-version-first-date',
		[
			{
				name: 'Meta Pseudo Labels (EfficientNet-L2)',
				top1: 90.2,
				top5: 98.8,
				version: 'v4',
				model: supervised,
			},
		],
	],
	[
		'the date is a year before the paper was on arXiv',
		'before-arxiv-month',
		[{ name: 'ResNet-200', top1: 79.9 }],
		{ published: '2021-03-08' },
	],
	[
		'ImageNet-1K itself is listed as extra data',
		'training-data-contradiction',
		[
			{
				name: 'BEiT-L (ViT; ImageNet 1k pretrain)',
				top1: 86.3,
				model: { trainingData: ['imagenet-1k'], protocol: 'fine-tuned' },
			},
		],
	],
	[
		'one cell is entered as two models',
		'duplicate-result',
		[
			{ name: 'MAE (ViT-L)', top1: 85.9, quote: 'MAE, ViT-L | 85.9' },
			{ name: 'MAE (ViT-L)', top1: 85.9, quote: 'MAE, ViT-L | 85.9' },
		],
	],
])('%s: %s', ([, rule, rows, paper]) => {
	expect(faults(rows, paper)).toContain(rule);
});
