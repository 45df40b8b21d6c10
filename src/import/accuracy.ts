import { z } from 'zod';
import { numberCell, optionalCell, Percent } from '../records/fields.ts';
import type { Origin } from '../records/origin.ts';
import type { Problem } from '../records/problem.ts';
import { isWhole, nearestShare } from '../records/rules/not-whole-images.ts';
import { cellProblem, type SourceRow } from './source.ts';

/** Accuracy columns as most projects name them. */
export const accuracyColumns = {
	top1: numberCell(Percent),
	top1_err: optionalCell(numberCell(Percent)),
	top5: optionalCell(numberCell(Percent)),
	top5_err: optionalCell(numberCell(Percent)),
};
const Accuracy = z.object(accuracyColumns);
export type Accuracy = z.output<typeof Accuracy>;

/** What cannot be true of an accuracy on so many images. */
export function accuracyProblems(
	{ record, origin, cell }: SourceRow<Accuracy>,
	images: number,
): readonly Problem[] {
	const { top1, top5, top1_err, top5_err } = record;
	const figures = [
		{ field: 'top1', value: top1, error: top1_err },
		{ field: 'top5', value: top5, error: top5_err },
	] as const;
	return [
		...(top5 !== null && top5 < top1 ? [belowTop1(origin, cell('top1'))] : []),
		...figures.flatMap(({ field, value, error }) => {
			if (value === null) return [];
			if (value <= 1) return [fraction(origin, field)];
			return [...complement(origin, field, value, error), ...wholeImages(origin, field, value, images)];
		}),
	];
}

function belowTop1(origin: Origin, top1: string): Problem {
	return cellProblem('top5-below-top1', origin, 'top5', {
		expected: `at least the top-1 accuracy, ${top1}`,
		remedy: 'compare with the source: the two figures may be swapped',
	});
}

function fraction(origin: Origin, field: 'top1' | 'top5'): Problem {
	return cellProblem('fractional-percent', origin, field, {
		expected: 'percent above 1: no network that was trained to classify is that bad',
		remedy: 'multiply the accuracies by 100 if the file holds fractions',
	});
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
	value: number,
	images: number,
): readonly Problem[] {
	if (isWhole(value, images)) return [];
	return [
		cellProblem('whole-images', origin, field, {
			expected: `a whole number of ${images.toLocaleString('en')} images, such as ${nearestShare(value, images)}`,
			remedy: 'look for a mistyped digit, or for results of another set of images',
		}),
	];
}
