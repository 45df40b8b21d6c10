import { expect, test } from 'vitest';
import { workshop } from './workshop.ts';

const main = 'timm/results-imagenet.csv';
/** The rows of the fixture without its toy, as a table that a version of the file may lay out in its own way. */
const rows = [
	[
		'beacon_giant.lit_in22k_ft_in1k',
		'89.050',
		'10.950',
		'96.350',
		'3.650',
		'1,013.01',
		'336',
		'1.000',
		'bicubic',
	],
	['lantern_base.a1_in1k', '80.216', '19.784', '93.406', '6.594', '25.56', '224', '0.950', 'bicubic'],
	['lantern_small.dist_in1k', '70.000', '30.000', '90.000', '10.000', '5.10', '224', '0.875', 'bilinear'],
] as const;
const columns = [
	'model',
	'top1',
	'top1_err',
	'top5',
	'top5_err',
	'param_count',
	'img_size',
	'crop_pct',
	'interpolation',
] as const;

type Column = (typeof columns)[number];

function table(header: readonly string[], order: readonly (Column | 'index')[]): string {
	const lines = rows.map((row, index) =>
		order
			.map((column) => (column === 'index' ? String(index) : (row[columns.indexOf(column)] ?? '')))
			.map((cell) => (cell.includes(',') ? `"${cell}"` : cell))
			.join(','),
	);
	return `${[header.join(','), ...lines].join('\n')}\n`;
}

const layouts: Readonly<Record<string, string>> = {
	'the order of 2020 to 2024': table(columns, columns),
	'the misspelt header of 2020': table(
		columns.map((name) => (name === 'crop_pct' ? 'cropt_pct' : name)),
		columns,
	),
	'an index in a column without a name': table(['', ...columns], ['index', ...columns]),
	'the model in a column without a name': table(['', ...columns.slice(1)], columns),
	'further columns': table([...columns, 'rank'], [...columns, 'index']),
	'CRLF line ends': table(columns, columns).replaceAll('\n', '\r\n'),
	'a byte-order mark': `\ufeff${table(columns, columns)}`,
	'no line break at the end': table(columns, columns).trimEnd(),
	'no error rates': table(
		['model', 'top1', 'top5', 'img_size', 'param_count', 'crop_pct', 'interpolation'],
		['model', 'top1', 'top5', 'img_size', 'param_count', 'crop_pct', 'interpolation'],
	),
	'zeros that a number loses': table(columns, columns)
		.replace('89.050,10.950,96.350,3.650', '89.05,10.95,96.35,3.65')
		.replace('70.000,30.000,90.000,10.000', '70,30,90,10'),
};

test.for(Object.entries(layouts))('%s reads as the same figures', ([, text]) => {
	const { take, write, rows: rowsOf } = workshop();
	write(main, text);
	take('timm');
	expect(
		rowsOf('data/measurements/timm.imagenet-val.csv').map(([name, size, top1, top5, crop]) => [
			name,
			size,
			Number(top1),
			Number(top5),
			crop,
		]),
	).toEqual([
		['timm/beacon_giant.lit_in22k_ft_in1k', '336', 89.05, 96.35, '1.000'],
		['timm/lantern_base.a1_in1k', '224', 80.216, 93.406, '0.950'],
		['timm/lantern_small.dist_in1k', '224', 70, 90, '0.875'],
	]);
});

test('columns that a version lacks stay empty', () => {
	const { take, write, rows: rowsOf } = workshop();
	write(main, table(['model', 'top1', 'param_count'], ['model', 'top1', 'param_count']));
	take('timm');
	expect(rowsOf('data/measurements/timm.imagenet-val.csv')[1]).toEqual([
		'timm/lantern_base.a1_in1k',
		'',
		'80.216',
		'',
		'',
		'',
		'2022-12-30',
	]);
});

test('names without a tag are refused: nobody can tell which weights they mean', () => {
	const { refusal, edit } = workshop();
	edit(main, 'lantern_small.dist_in1k', 'lantern_small');
	expect(refusal('timm')).toEqual([
		'timm/results-imagenet.csv:5:1 model: found "lantern_small", expected a model of pretrained-cfgs.csv; a name without a tag does not say which weights were measured: import a version of 2023 or later',
	]);
});
