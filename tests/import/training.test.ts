import { expect, test } from 'vitest';
import { trainingOf } from '../../src/import/training.ts';
import { Recipe } from '../../src/records/tables.ts';

const recipe = (cells: Partial<Record<keyof Recipe, string>>): Recipe =>
	Recipe.parse({
		token: '',
		architectures: '',
		meaning: 'something',
		sets: '',
		inherited: '',
		protocol: '',
		arxiv: '',
		paper: '',
		organisation: '',
		...cells,
	});

const recipes = [
	recipe({ token: 'in1k', meaning: 'ImageNet-1K' }),
	recipe({ token: 'in22k', meaning: 'the full ImageNet', sets: 'imagenet-21k' }),
	recipe({ token: 'mim', meaning: 'masked image modelling', protocol: 'fine-tuned' }),
	recipe({ token: 'lc', meaning: 'a linear classifier', protocol: 'linear-probe' }),
	recipe({ token: 'dist', meaning: 'distilled', inherited: 'teacher:unknown' }),
	recipe({ token: 'dist', architectures: '^cait_', meaning: 'distilled from ImageNet-1K alone' }),
	recipe({
		token: 'swag',
		meaning: 'hashtags',
		sets: 'ig-3-6b',
		arxiv: '2201.08371',
		organisation: 'Meta AI',
	}),
	recipe({ token: 'paddle', meaning: 'does not say', sets: 'unknown' }),
	recipe({
		architectures: '^beit_',
		meaning: 'its tokenizer is DALL-E’s',
		inherited: 'tokenizer:dalle-250m',
	}),
];
const of = (name: string, tag: string) => trainingOf(name, tag.split('_'), recipes);

test('a tag of ImageNet-1K alone adds nothing and is training from scratch', () => {
	expect(of('resnet50', 'in1k')).toEqual({
		sets: [],
		inherited: [],
		basis: 'the name tells of ImageNet-1K alone',
		protocol: 'trained',
		recipe: null,
		organisation: null,
		unexplained: [],
	});
});

test.for([
	['in22k_in1k', 'fine-tuned'],
	['mim_in1k', 'fine-tuned'],
	['swag_lc_in1k', 'linear-probe'],
	['dist_in1k', 'trained'],
	['paddle_in1k', 'trained'],
] as const)('%s is %s', ([tag, protocol]) => {
	expect(of('vit', tag).protocol).toBe(protocol);
});

test('a row for the architecture takes the place of the word’s other row', () => {
	expect(of('levit_128', 'dist_in1k').inherited).toEqual(['teacher:unknown']);
	expect(of('cait_s24', 'dist_in1k')).toMatchObject({
		inherited: [],
		basis: 'dist: distilled from ImageNet-1K alone',
	});
});

test('what holds of an architecture whatever the tag is added', () => {
	expect(of('beit_base', 'in22k_in1k')).toMatchObject({
		sets: ['imagenet-21k'],
		inherited: ['tokenizer:dalle-250m'],
		basis: 'in22k: the full ImageNet; its tokenizer is DALL-E’s',
	});
});

test('words that no recipe explains are named, never taken for nothing', () => {
	expect(of('vit', 'glow_in1k').unexplained).toEqual(['glow']);
});
