import { accuracies, claims } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { isMissing } from './unfinished.ts';

export const quoteLacksFigure: Rule = {
	name: 'quote-lacks-figure',
	severity: 'error',
	about: 'The quoted cell of a receipt holds the figure that it is the receipt for, or its error rate.',
	check: (records) =>
		claims(records).flatMap(({ claim, model }) =>
			accuracies({ top1: claim.top1 ?? null, top5: claim.top5 ?? null })
				.filter(({ value }) => !isMissing(claim.receipt.quote) && !holds(claim.receipt.quote, value))
				.map(({ field, value }) => ({
					at: claim,
					record: model.slug,
					path: ['receipt', 'quote'],
					expected: `a quote that holds the ${field} of ${value}, or its error rate ${rounded(100 - value)}`,
					remedy: 'quote the row label and the figure as printed, or correct the figure',
				})),
		),
};

/** Whether a number in the text is the percentage, its error rate, or either of them as a fraction. */
function holds(quote: string, percent: number): boolean {
	const numbers = (quote.match(/\d+(?:[.,·]\d+)?|[.,·]\d+/g) ?? []).map((text) =>
		Number(text.replace(/[,·]/, '.')),
	);
	return numbers.some((number) =>
		[number, 100 - number, number * 100, 100 - number * 100].some(
			(value) => Math.abs(value - percent) < 1e-6,
		),
	);
}

const rounded = (value: number): number => Number(value.toFixed(6));
