import { z } from 'zod';
import { numberCell, optionalCell, Percent } from '../records/fields.ts';
import type { Origin } from '../records/origin.ts';
import type { Problem } from '../records/problem.ts';
import { cellProblem, type SourceRow } from './source.ts';

/** Accuracy columns as most projects name them. */
export const accuracyColumns = {
	top1: numberCell(Percent),
	top1_err: optionalCell(numberCell(Percent)),
	top5: optionalCell(numberCell(Percent)),
	top5_err: optionalCell(numberCell(Percent)),
};
export const Accuracy = z.object(accuracyColumns);
export type Accuracy = z.output<typeof Accuracy>;

/** What cannot be true of an accuracy on so many images. */
export function accuracyProblems(
	{ record, origin, cell }: SourceRow<Accuracy>,
	images: number,
): readonly Problem[] {
	const { top1, top5, top1_err, top5_err } = record;
	return [
		...(top5 !== null && top5 < top1
			? [
					cellProblem('top5-below-top1', origin, 'top5', {
						expected: `at least the top-1 accuracy, ${cell('top1')}`,
						remedy: 'compare with the source: the two figures may be swapped',
					}),
				]
			: []),
		...complement(origin, 'top1', top1, top1_err),
		...(top5 === null ? [] : complement(origin, 'top5', top5, top5_err)),
		...wholeImages(origin, 'top1', cell('top1'), images),
		...(top5 === null ? [] : wholeImages(origin, 'top5', cell('top5'), images)),
	];
}

/** Both figures are rounded to three decimals, so their sum may be off by one in the last place. */
function complement(
	origin: Origin,
	field: 'top1' | 'top5',
	accuracy: number,
	error: number | null,
): readonly Problem[] {
	if (error === null || Math.abs(accuracy + error - 100) < 0.0015) return [];
	return [
		cellProblem('accuracy-and-error', origin, `${field}_err`, {
			expected: `${(100 - accuracy).toFixed(3)}, what is missing from ${accuracy} to 100`,
			remedy: 'one of the two is wrong: compare with the source',
		}),
	];
}

function wholeImages(
	origin: Origin,
	field: 'top1' | 'top5',
	printed: string,
	images: number,
): readonly Problem[] {
	const exact = (Number(printed) * images) / 100;
	const rounding = (1.2 * 0.0005 * images) / 100;
	if (Math.abs(exact - Math.round(exact)) <= rounding) return [];
	return [
		cellProblem('whole-images', origin, field, {
			expected: `a share of ${images} images: ${((Math.round(exact) * 100) / images).toFixed(3)} is the nearest`,
			remedy: 'look for a mistyped digit, or for results of another set of images',
		}),
	];
}
