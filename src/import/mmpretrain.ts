import { join } from 'node:path';
import { z } from 'zod';
import { numberCell, optionalCell } from '../records/fields.ts';
import { accuracyColumns } from './accuracy.ts';
import type { ReaderOptions, Reading } from './release.ts';
import { readSource } from './source.ts';
import { type ListedWeights, millions, readValidation } from './validation.ts';

export const mainFile = 'metafiles.csv';

const Metafile = z.object({
	name: z.string().regex(/^[\w.+-]+$/, 'expected a name such as "resnet50_8xb32_in1k"'),
	...accuracyColumns,
	params: optionalCell(numberCell(z.int().positive())),
	protocol: z.string(),
	weights_url: z.string(),
	converted_from_weights: z.string(),
});

/** Reads MMPretrain's own figures for the weights of its metafiles. */
export function readMmpretrain(directory: string, options: ReaderOptions): Reading {
	const { rows, problems } = readSource({ schema: Metafile }, join(directory, mainFile));
	const missing = rows.filter(({ record }) => record.weights_url === '');
	const weights = rows.map((row): ListedWeights => {
		const { name, params, weights_url } = row.record;
		return {
			name,
			architecture: name.split('_')[0] ?? name,
			placedBy: name,
			words: wordsOf(name),
			row,
			params: params === null ? '' : millions(params),
			resolution: resolutionOf(name),
			crop: '',
			interpolation: '',
			linearProbe: row.record.protocol === 'linear-probe',
			organisation: row.record.converted_from_weights === '' ? 'OpenMMLab' : '',
			licence: 'Apache-2.0',
			weights: weights_url.startsWith('https://') ? weights_url : '',
			public: dateIn(weights_url),
		};
	});
	return readValidation(
		{
			library: 'mmpretrain',
			file: mainFile,
			source: {
				name: 'MMPretrain',
				url: 'https://github.com/open-mmlab/mmpretrain',
				licence: 'Apache-2.0',
				terms:
					'Figures of its metafiles. For weights that it converted from others it does not claim to have reproduced the training.',
				precedence: '3',
			},
			weights,
			leftOut: [],
			notes: missing.length === 0 ? [] : [`${missing.length} without an address of the weights`],
			problems,
		},
		options,
	);
}

/**
 * Words behind the architecture's own name. A segment such as `32xb128-mae` names the schedule: these weights were
 * trained from scratch as MAE fine-tunes.
 */
function wordsOf(name: string): readonly string[] {
	const [architecture = '', ...segments] = name.split('_');
	return [
		...architecture.split('-').slice(1),
		...segments.filter((segment) => !/^\d+xb\d+-mae$/.test(segment)).flatMap((segment) => segment.split('-')),
	];
}

/** `swin-base_3rdparty_in1k-384` and `…-384px` say it; other names leave it open. */
function resolutionOf(name: string): string {
	return /_in1k-(\d{3})(?:px)?$/.exec(name)?.[1] ?? '';
}

/** The day in a file name, `…_20221220-a0182ba9.pth`: by then the weights were public. */
function dateIn(url: string): string | null {
	const [, year, month, day] = /_(20\d\d)(\d\d)(\d\d)-[0-9a-f]+\.pth/.exec(url) ?? [];
	return year === undefined ? null : `${year}-${month}-${day}`;
}
