import { expect, test } from 'vitest';
import { workshop } from './workshop.ts';

const main = 'timm/results-imagenet.csv';

/** What is spoilt in a file, and the start of the only problem reported. */
const cases: readonly (readonly [what: string, from: string, to: string, problem: string])[] = [
	[
		'a row that lacks a cell',
		',0.950,bicubic\nlantern_base.a1_in1k,288',
		',bicubic\nlantern_base.a1_in1k,288',
		'2:59 crop_pct: found 8 cells in',
	],
	[
		'a percentage above 100',
		'80.216,19.784',
		'180.216,19.784',
		'2:26 top1: found "180.216", expected a percentage from 0 to 100',
	],
	[
		'a percent sign',
		'80.216,19.784',
		'80.216%,19.784',
		'2:26 top1: found "80.216%", expected a plain decimal number',
	],
	[
		'an accuracy that is no number',
		'80.216,19.784',
		'n/a,19.784',
		'2:26 top1: found "n/a", expected a plain decimal number',
	],
	['an empty accuracy', '80.216,19.784', ',19.784', '2:26 top1: found "", expected a plain decimal number'],
	[
		'top-5 below top-1',
		'93.406,6.594',
		'73.406,26.594',
		'2:40 top5: found "73.406", expected at least the top-1',
	],
	[
		'an error that is not the rest',
		'80.216,19.784',
		'80.216,19.884',
		'2:33 top1_err: found "19.884", expected 19.784',
	],
	[
		'no whole number of images',
		'80.216,19.784',
		'80.217,19.783',
		'2:26 top1: found "80.217", expected a whole number of 50,000 images, such as 80.2',
	],
	[
		'the same model and size twice',
		'lantern_base.a1_in1k,288',
		'lantern_base.a1_in1k,224',
		'3:1 model: found "lantern_base.a1_in1k", expected each model once at each size; line 2 has it too',
	],
	[
		'a size that is none',
		'lantern_base.a1_in1k,288',
		'lantern_base.a1_in1k,2.88',
		'3:22 img_size: found "2.88", expected a whole number of pixels',
	],
	['a misspelt column', 'model,img_size,top1,', 'model,img_size,topl,', '1:16 top1: found the columns'],
	['a column twice', 'top5,top5_err', 'top5,top5', '1:35 top5: found the column "top5" again'],
	[
		'a parameter count that is none',
		'"1,013.01"',
		'"1,01"',
		'4:63 param_count: found "1,01", expected millions of parameters',
	],
	[
		'markup in a name',
		'lantern_small.dist_in1k',
		'<b>.dist_in1k',
		'5:1 model: found "<b>.dist_in1k", expected a model name',
	],
	[
		'a stray quote',
		'lantern_small.dist_in1k',
		'"lantern_small.dist_in1k',
		'5:1 file: found a stray double quote',
	],
];

test.for(cases)('%s is refused where it stands', ([, from, to, start]) => {
	const { refusal, edit, state } = workshop();
	edit(main, from, to);
	const before = state();
	const problems = refusal('timm');
	expect(problems.map((problem) => problem.slice(0, `${main}:${start}`.length))).toContain(
		`${main}:${start}`,
	);
	expect(state(), 'nothing is written').toEqual(before);
});

test('several problems in several files are one report', () => {
	const { refusal, edit } = workshop();
	edit(main, '80.216,19.784', '80.217,19.783');
	edit('timm/results-imagenet-a.csv', '5.000,95.000', '5.001,94.999');
	edit(
		'timm/pretrained-cfgs.csv',
		'fb_dino,apache-2.0,timm/lantern_base.fb_dino,,1000',
		'fb_dino,apache-2.0,,,many',
	);
	expect(refusal('timm').map((problem) => problem.split(': found')[0])).toEqual([
		'timm/pretrained-cfgs.csv:6:56 num_classes',
		'timm/results-imagenet.csv:2:26 top1',
		'timm/results-imagenet-a.csv:2:26 top1',
	]);
});

test('text that is not UTF-8 is refused with its line', () => {
	const { refusal, read, write } = workshop();
	const bytes = Buffer.from(read(main));
	bytes[bytes.indexOf('bilinear')] = 0xff;
	write(main, bytes);
	expect(refusal('timm')).toEqual([
		expect.stringMatching(/^timm\/results-imagenet\.csv:5:\d+ file: found a byte that is not UTF-8/),
	]);
});

test.for([
	['', 'found an empty file'],
	['\n', 'found an empty first line'],
	['model;img_size;top1\n', 'found the columns model;img_size;top1'],
] as const)('the file %j is refused', ([text, found]) => {
	const { refusal, write } = workshop();
	write(main, text);
	expect(refusal('timm').join('\n')).toContain(found);
});

test('accuracies as fractions are refused', () => {
	const { refusal, write } = workshop();
	write(main, 'model,img_size,top1\nlantern_base.a1_in1k,224,0.80216\nlantern_small.dist_in1k,224,0.7\n');
	expect(refusal('timm').join('\n')).toContain(
		'timm/results-imagenet.csv:2:26 top1: found "0.80216", expected percent above 1',
	);
});

test('missing files are all named, with what they are for', () => {
	const { refusal, remove } = workshop();
	remove('timm/pretrained-cfgs.csv');
	remove('timm/results-sketch.csv');
	expect(refusal('timm')).toEqual([
		'timm/results-sketch.csv:1:1 file: found no such file, expected the results on imagenet-sketch; add results-sketch.csv of the same version of timm',
		'timm/pretrained-cfgs.csv:1:1 file: found no such file, expected the configuration of every model.tag, which names architecture, licence and weights; add pretrained-cfgs.csv of the same version of timm',
	]);
});

test('a directory that is none is refused', () => {
	const { refusal, path } = workshop();
	expect(refusal('timm', { directory: path('nowhere') })).toEqual([
		'nowhere/results-imagenet.csv:1:1 file: found no such file, expected a file that can be read; add it',
	]);
});

test('an architecture or a word that our tables do not know is refused, with what others say of it', () => {
	const { refusal, edit, write } = workshop();
	edit(
		'timm/pretrained-cfgs.csv',
		'lantern_small.dist_in1k,lantern_small,dist_in1k',
		'lantern_small.dist_in1k,buoy_small,glow_in1k',
	);
	write('timm/tag-glossary.csv', 'token,meaning\nglow,trained at night\n');
	write('timm/arch-map.csv', 'arch,family,arxiv\nbuoy_small,Buoy,2601.00001\n');
	expect(refusal('timm')).toEqual([
		`${main}:5:1 model: found the architecture "buoy_small", expected an architecture that a pattern of data/architectures.csv matches; add a pattern and, if it is new, its family (timm's table: Buoy, arXiv 2601.00001)`,
		`${main}:5:1 model: found "glow" in the tag "glow_in1k", expected words that data/recipes.csv explains; add a row for it: its training sets decide who is compared with whom (timm's glossary: trained at night)`,
	]);
});

test('tables of ours that are broken stop an import before it reads anything else', () => {
	const { refusal, edit, take } = workshop();
	take('timm');
	edit('data/families.csv', 'lantern,Lantern,convnet', 'lantern,Lantern,convent');
	expect(refusal('timm').join('\n')).toContain('data/families.csv:3:17 kind: found "convent"');
});
