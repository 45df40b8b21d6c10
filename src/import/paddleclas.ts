import { join } from 'node:path';
import { z } from 'zod';
import { numberCell } from '../records/fields.ts';
import type { Problem } from '../records/problem.ts';
import { accuracyColumns } from './accuracy.ts';
import type { ReaderOptions, Reading } from './release.ts';
import { cellProblem, readSource, type SourceRow } from './source.ts';
import { type ListedWeights, readValidation } from './validation.ts';

export const mainFile = 'models.csv';

const Model = z.object({
	model: z.string().regex(/^\w+$/, 'expected a name such as "ResNet50_vd"'),
	...accuracyColumns,
	params_m: numberCell(z.number().positive()),
	weights_url: z.string(),
});
type Model = z.output<typeof Model>;

/** Reads the model tables of PaddleClas. */
export function readPaddleclas(directory: string, options: ReaderOptions): Reading {
	const table = readSource({ schema: Model }, join(directory, mainFile));
	const { rows, again, problems } = eachOnce(table.rows);
	return readValidation(
		{
			library: 'paddleclas',
			file: mainFile,
			source: {
				name: 'PaddleClas',
				url: 'https://github.com/PaddlePaddle/PaddleClas',
				licence: 'Apache-2.0',
				terms: 'Figures of the model tables in its documentation.',
				precedence: '5',
			},
			weights: rows.map((row): ListedWeights => {
				const name = nameOf(row.record);
				return {
					name,
					architecture: row.record.model,
					placedBy: name,
					words: wordsOf(name),
					row,
					params: row.cell('params_m'),
					resolution: /_(\d{3})(?:_22kto1k)?$/.exec(name)?.[1] ?? '',
					crop: '',
					interpolation: '',
					linearProbe: false,
					organisation: null,
					licence: 'Apache-2.0',
					weights: row.record.weights_url,
					public: null,
				};
			}),
			leftOut:
				again.length === 0
					? []
					: [{ what: again, why: 'listed again with fewer decimals, or without top-5' }],
			notes: [],
			problems: [...table.problems, ...problems],
		},
		options,
	);
}

/** Of the many short words in these names only a few speak of training. */
function wordsOf(name: string): readonly string[] {
	const words = name.replace('22kto1k', 'in22k').split('_');
	return words.filter((word) => ['ssld', 'wsl', 'in22k', 'distilled'].includes(word));
}

/** The page lists weights pre-trained on ImageNet-22K under the plain name; only the file tells them apart. */
function nameOf({ model, weights_url }: Model): string {
	return weights_url.includes('_22kto1k_') ? `${model}_22kto1k` : model;
}

/** Several sections list the same weights; the row that says more stands for them, if the others agree with it. */
function eachOnce(rows: readonly SourceRow<Model>[]): {
	readonly rows: readonly SourceRow<Model>[];
	readonly again: readonly string[];
	readonly problems: readonly Problem[];
} {
	const detail = (row: SourceRow<Model>) => row.cell('top1').length + row.cell('top5').length;
	const groups = [...Map.groupBy(rows, ({ record }) => nameOf(record))].map(
		([name, same]) => [name, same.toSorted((a, b) => detail(b) - detail(a))] as const,
	);
	return {
		rows: groups.flatMap(([, [best]]) => best ?? []),
		again: groups.flatMap(([name, [, ...others]]) => others.map(() => name)),
		problems: groups.flatMap(([, [best, ...others]]) =>
			others
				.filter(({ record }) => best !== undefined && Math.abs(record.top1 - best.record.top1) > 0.0501)
				.map(({ origin }) =>
					cellProblem('repeated-result', origin, 'top1', {
						expected: `${best?.cell('top1')} rounded, as in another row of these weights`,
						remedy: 'find out which of the two is right, and remove the other',
					}),
				),
		),
	};
}
