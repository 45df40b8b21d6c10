import { join } from 'node:path';
import { z } from 'zod';
import { numberCell } from '../records/fields.ts';
import { accuracyColumns } from './accuracy.ts';
import type { ReaderOptions, Reading } from './release.ts';
import { readSource } from './source.ts';
import { type ListedWeights, readValidation } from './validation.ts';

export const mainFile = 'applications.csv';

const Application = z.object({
	model: z.string().regex(/^\w+$/, 'expected a name such as "ResNet50"'),
	...accuracyColumns,
	params_m: numberCell(z.number().positive()),
	source_url: z.string(),
});

/** Weights that Keras's source says began on ImageNet-21K; the table of the page does not. */
const on21k = /^ConvNeXt(Base|Large|XLarge)$/;

/**
 * Input sizes that its former repository states; the page gives none.
 * https://github.com/keras-team/keras-applications/blob/05ff4705388b34c9d335f350753e1e99df2fc0e9/README.md
 */
const sizes: readonly (readonly [names: RegExp, pixels: string])[] = [
	[/^NASNetLarge$/, '331'],
	[/^(Xception|InceptionV3|InceptionResNetV2)$/, '299'],
	[/^(VGG1[69]|ResNet50|MobileNet|MobileNetV2|DenseNet\d+|NASNetMobile)$/, '224'],
];

/** Reads the table of Keras Applications. */
export function readKeras(directory: string, options: ReaderOptions): Reading {
	const { rows, problems } = readSource({ schema: Application }, join(directory, mainFile));
	return readValidation(
		{
			library: 'keras',
			file: mainFile,
			source: {
				name: 'Keras Applications',
				url: 'https://keras.io/api/applications/',
				licence: 'Apache-2.0',
				terms: 'Figures of the page, which states no licence of its own; Keras is under Apache-2.0.',
				precedence: '4',
			},
			weights: rows.map((row): ListedWeights => {
				const { model, source_url } = row.record;
				return {
					name: model,
					architecture: model,
					placedBy: model,
					words: on21k.test(model) ? ['in21k'] : [],
					row,
					params: row.cell('params_m'),
					resolution: sizes.find(([names]) => names.test(model))?.[1] ?? '',
					crop: '',
					interpolation: '',
					linearProbe: false,
					organisation: null,
					licence: 'Apache-2.0',
					weights: source_url,
					public: null,
				};
			}),
			leftOut: [],
			notes: [],
			problems,
		},
		options,
	);
}
