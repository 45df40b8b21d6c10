import { join } from 'node:path';
import { z } from 'zod';
import { numberCell, optionalCell, Percent, Resolution } from '../records/fields.ts';
import type { ReaderOptions, Reading } from './release.ts';
import { type Layout, readSource } from './source.ts';
import { type ListedWeights, millions, readValidation } from './validation.ts';

export const mainFile = 'weights.csv';

const Weights = z.object({
	weight: z.string().regex(/^\w+\.\w+$/, 'expected a name such as "ResNet50_Weights.IMAGENET1K_V2"'),
	model: z.string().min(1),
	top1: optionalCell(numberCell(Percent)),
	top1_err: optionalCell(numberCell(Percent)),
	top5: optionalCell(numberCell(Percent)),
	top5_err: optionalCell(numberCell(Percent)),
	num_params: numberCell(z.int().positive()),
	crop_size: optionalCell(numberCell(Resolution)),
	resize_size: optionalCell(numberCell(Resolution)),
	interpolation: z.string(),
	weights_license: z.string(),
	url: z.string(),
	recipe_kind: z.string(),
});

const WeightsLayout: Layout<typeof Weights> = { schema: Weights, aliases: { acc1: 'top1', acc5: 'top5' } };

/** Reads torchvision's own figures for its weights. */
export function readTorchvision(directory: string, options: ReaderOptions): Reading {
	const { rows, problems } = readSource(WeightsLayout, join(directory, mainFile));
	const headless = rows.filter(({ record }) => record.top1 === null);
	const weights = rows.flatMap(({ record, ...row }): ListedWeights[] => {
		const { top1, crop_size, resize_size } = record;
		if (top1 === null) return [];
		return [
			{
				name: record.weight,
				architecture: record.model,
				placedBy: record.model,
				words: wordsOf(record.weight),
				row: { ...row, record: { ...record, top1 } },
				params: millions(record.num_params),
				resolution: row.cell('crop_size'),
				crop: crop_size === null || resize_size === null ? '' : (crop_size / resize_size).toFixed(3),
				interpolation: record.interpolation,
				linearProbe: false,
				organisation: organisationOf(record),
				licence: record.weights_license || 'BSD-3-Clause',
				weights: record.url,
				public: null,
			},
		];
	});
	return readValidation(
		{
			library: 'torchvision',
			file: mainFile,
			source: {
				name: 'torchvision',
				url: 'https://github.com/pytorch/vision',
				licence: 'BSD-3-Clause',
				terms: 'Figures of the weight entries in its source. The SWAG weights are under CC-BY-NC 4.0.',
				precedence: '2',
			},
			weights,
			leftOut:
				headless.length === 0
					? []
					: [{ what: headless.map(({ record }) => record.weight), why: 'no accuracy: no classifier' }],
			notes: [],
			problems,
		},
		options,
	);
}

/** `RegNet_Y_16GF_Weights.IMAGENET1K_SWAG_LINEAR_V1` -> `swag`, `linear`, `v1` */
function wordsOf(weight: string): readonly string[] {
	const [, version = ''] = weight.split('.');
	return version.toLowerCase().split('_').slice(1);
}

function organisationOf({ weight, recipe_kind }: z.output<typeof Weights>): string | null {
	if (/SWAG/.test(weight) || recipe_kind === 'ported-from-original-authors') return null;
	return 'torchvision';
}
