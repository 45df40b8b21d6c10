import { expect, test } from 'vitest';
import { workshop } from './workshop.ts';

/** Name, training sets, inherited sets, protocol, organisation and date of each checkpoint. */
function checkpoints(rows: readonly (readonly string[])[]) {
	return Object.fromEntries(rows.map((row) => [row[0], [row[5], row[6], row[8], row[10], row[13]]] as const));
}

test('torchvision: crop, size and first listing of each entry, SWAG by its data, none without a classifier', () => {
	const { take, rows } = workshop();
	const report = take('torchvision', { commit: 'v0.27.0', date: '2026-05-01' });
	expect(report).toContain('1 (no accuracy: no classifier): Lantern_B_Weights.IMAGENET1K_FEATURES');
	expect(rows('data/measurements/torchvision.imagenet-val.csv')).toEqual([
		[
			'torchvision/Lantern_B_Weights.IMAGENET1K_SWAG_LINEAR_V1',
			'224',
			'83.976',
			'97.244',
			'1.000',
			'bicubic',
			'2022-06-28',
		],
		[
			'torchvision/Lantern_B_Weights.IMAGENET1K_V1',
			'224',
			'76.13',
			'92.862',
			'0.875',
			'bilinear',
			'2026-05-01',
		],
	]);
	expect(checkpoints(rows('data/checkpoints.csv'))).toEqual({
		'torchvision/Lantern_B_Weights.IMAGENET1K_SWAG_LINEAR_V1': [
			'ig-3-6b',
			'',
			'linear-probe',
			'Meta AI',
			'2022-06-28',
		],
		'torchvision/Lantern_B_Weights.IMAGENET1K_V1': ['', '', 'trained', 'torchvision', '2026-05-01'],
	});
	expect(rows('data/sources.csv')[0]?.slice(0, 5)).toEqual([
		'torchvision',
		'torchvision',
		'https://github.com/pytorch/vision',
		'v0.27.0',
		'2026-05-01',
	]);
});

test('MMPretrain: probes, pre-training and the day in the address of the weights', () => {
	const { take, rows } = workshop();
	take('mmpretrain', { commit: 'ee7f2e88', date: '2024-11-01' });
	expect(checkpoints(rows('data/checkpoints.csv'))).toEqual({
		'mmpretrain/lantern-base_8xb32_in1k': ['', '', 'trained', 'OpenMMLab', '2021-08-31'],
		'mmpretrain/beacon-base_mae-pre_8xb2048-linear-coslr-90e_in1k': [
			'',
			'',
			'linear-probe',
			'OpenMMLab',
			'2024-11-01',
		],
		'mmpretrain/beacon-base_32xb128-mae_in1k': ['', '', 'trained', 'OpenMMLab', '2022-06-23'],
		'mmpretrain/beacon-large_in21k-pre_3rdparty_in1k-384px': [
			'imagenet-21k',
			'',
			'fine-tuned',
			'',
			'2021-09-28',
		],
	});
	const sizes = rows('data/measurements/mmpretrain.imagenet-val.csv').map(([name, size]) => [name, size]);
	expect(sizes.filter(([, size]) => size !== '')).toEqual([
		['mmpretrain/beacon-large_in21k-pre_3rdparty_in1k-384px', '384'],
	]);
});

test('Keras: what its source says of the pre-training, though its table does not', () => {
	const { take, rows } = workshop();
	take('keras', { commit: '2026-01-21', date: '2026-01-21' });
	expect(checkpoints(rows('data/checkpoints.csv'))).toEqual({
		'keras/LanternB0': ['', '', 'trained', '', '2026-01-21'],
		'keras/ConvNeXtBase': ['imagenet-21k', '', 'fine-tuned', '', '2026-01-21'],
	});
	expect(rows('data/measurements/keras.imagenet-val.csv')[0]?.slice(2, 4)).toEqual(['85.3', '']);
});

test('PaddleClas: the fuller of two rows, and names that tell equal models apart', () => {
	const { take, rows } = workshop();
	const report = take('paddleclas', { commit: 'd178931f', date: '2024-10-18' });
	expect(report).toContain('1 (listed again with fewer decimals, or without top-5): Lantern50_ssld');
	expect(rows('data/measurements/paddleclas.imagenet-val.csv').map((row) => row.slice(0, 4))).toEqual([
		['paddleclas/Lantern50_ssld', '', '83.0200', '96.4000'],
		['paddleclas/LanternTransformer_base_384', '384', '84.3900', '96.9300'],
		['paddleclas/LanternTransformer_base_384_22kto1k', '384', '86.4200', '98.0700'],
		['paddleclas/Lantern_V2_Linear', '', '82.0500', '96.0500'],
	]);
	expect(checkpoints(rows('data/checkpoints.csv'))).toMatchObject({
		'paddleclas/Lantern50_ssld': ['unknown', 'teacher:unknown', 'trained', 'Baidu', '2024-10-18'],
		'paddleclas/LanternTransformer_base_384_22kto1k': ['imagenet-21k', '', 'fine-tuned', '', '2024-10-18'],
		'paddleclas/Lantern_V2_Linear': ['', '', 'trained', '', '2024-10-18'],
	});
});

test('PaddleClas: two rows that disagree are refused', () => {
	const { refusal, edit } = workshop();
	edit('paddleclas/models.csv', 'Lantern50_ssld,,83.000', 'Lantern50_ssld,,83.200');
	expect(refusal('paddleclas')).toEqual([
		'paddleclas/models.csv:2:30 top1: found "83.200", expected 83.0200 rounded, as in another row of these weights; find out which of the two is right, and remove the other',
	]);
});

test.for([
	['torchvision', 'torchvision/weights.csv', '76.13,92.862', '92.862,76.13', '2:50 top5: found "76.13"'],
	['mmpretrain', 'mmpretrain/metafiles.csv', '76.55,93.06', '0.7655,93.06', 'found "0.7655"'],
	['keras', 'keras/applications.csv', '77.1,93.3', '77.1%,93.3', '2:14 top1: found "77.1%"'],
	[
		'paddleclas',
		'paddleclas/models.csv',
		'Lantern_V2_Linear,,',
		'Buoy,,',
		'6:16 model: found the architecture of "Buoy"',
	],
	[
		'keras',
		'keras/applications.csv',
		'model,size_mb,top1',
		'model,size_mb,accuracy',
		'1:1 top1: found the columns',
	],
	[
		'mmpretrain',
		'mmpretrain/metafiles.csv',
		'beacon-base_32xb128-mae_in1k',
		'lantern-base_8xb32_in1k',
		'expected one accuracy for lantern-base_8xb32_in1k',
	],
] as const)('%s: %s with %j is refused', ([library, file, from, to, problem]) => {
	const { refusal, edit, state } = workshop();
	edit(file, from, to);
	const before = state();
	expect(refusal(library).join('\n')).toContain(problem);
	expect(state()).toEqual(before);
});

test('a misprint is put right or left out, and the report says so', () => {
	const { take, rows, edit } = workshop();
	edit(
		'data/misprints.csv',
		'basis\n',
		'basis\nmmpretrain/lantern-base_8xb32_in1k,params,25.56,22.5,a\nmmpretrain/beacon-base_32xb128-mae_in1k,params,86.57,,b\n',
	);
	const report = take('mmpretrain');
	expect(report).toContain('lantern-base_8xb32_in1k: params 25.56 is a misprint, 22.5 taken');
	expect(report).toContain('beacon-base_32xb128-mae_in1k: params 86.57 is a misprint, left empty');
	const params = new Map(rows('data/checkpoints.csv').map((row) => [row[0], row[4]]));
	expect(params.get('mmpretrain/lantern-base_8xb32_in1k')).toBe('22.5');
	expect(params.get('mmpretrain/beacon-base_32xb128-mae_in1k')).toBe('');
	expect(params.get('mmpretrain/beacon-large_in21k-pre_3rdparty_in1k-384px')).toBe('304.72');
	expect(take('mmpretrain')).toContain('Nothing changed.');
	expect(take('keras')).not.toContain('misprint');
});

test('a misprint that the library mended, or whose weights are gone, is refused', () => {
	const { refusal, edit } = workshop();
	edit(
		'data/misprints.csv',
		'basis\n',
		'basis\nmmpretrain/lantern-base_8xb32_in1k,params,2.56,25.56,a\nmmpretrain/moth,params,86.57,,b\n',
	);
	expect(refusal('mmpretrain')).toEqual([
		'data/misprints.csv:2:43 printed: found "2.56", expected what mmpretrain prints, 25.56; the row is no longer needed: remove it, or correct it if it is new',
		'data/misprints.csv:3:24 printed: found "86.57", expected what mmpretrain prints, nothing for mmpretrain/moth; the row is no longer needed: remove it, or correct it if it is new',
	]);
});

test('a second import of the same files changes nothing, whatever the day', () => {
	const { take, state } = workshop();
	const libraries = ['torchvision', 'mmpretrain', 'keras', 'paddleclas'] as const;
	for (const library of libraries) take(library);
	const before = state();
	for (const library of libraries) {
		expect(take(library, { today: '2027-06-01' })).toContain('Nothing changed.');
	}
	expect(state()).toEqual(before);
});
