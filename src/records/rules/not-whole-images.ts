import { accuracies, figures } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const notWholeImages: Rule = {
	name: 'not-whole-images',
	severity: 'error',
	about: 'An accuracy with three decimals or more is a whole number of the benchmark’s images.',
	needs: ['benchmarks'],
	check(records) {
		const images = new Map(records.benchmarks.map((row) => [row.benchmark, row.images]));
		return figures(records).flatMap(({ at, record, benchmark, ...row }) => {
			const total = images.get(benchmark);
			if (total === undefined) return [];
			return accuracies(row)
				.filter(({ value }) => value > 1 && decimals(value) >= 3 && !isWhole(value, total))
				.map(({ field, value }) => ({
					at,
					record,
					path: [field],
					expected: `a whole number of ${total.toLocaleString('en')} images, such as ${nearestShare(value, total)}`,
					remedy: 'look for a typing error, another benchmark or an average of several runs',
				}));
		});
	},
};

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Whether some number of images, as a percentage rounded to three decimals, could give `value`. */
export function isWhole(value: number, total: number): boolean {
	const right = (value * total) / 100;
	return Math.abs(right - Math.round(right)) <= (1.2 * 0.0005 * total) / 100;
}

/** The percentage nearest to `value` that some number of images gives. */
export const nearestShare = (value: number, total: number): string =>
	((Math.round((value * total) / 100) / total) * 100).toFixed(3);
