import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

/** How tables label the relabelled and shifted test sets. */
const LABELS: readonly (readonly [label: RegExp, benchmark: string])[] = [
	[/\bReaL\b/, 'imagenet-real'],
	[/\b(ImageNet|IN)-?V2\b/i, 'imagenet-v2'],
	[/\b(ImageNet|IN)-A\b/i, 'imagenet-a'],
	[/\b(ImageNet|IN)-R\b/i, 'imagenet-r'],
	[/\b(ImageNet|IN)?-?Sketch\b/i, 'imagenet-sketch'],
];

export const quoteNamesAnotherBenchmark: Rule = {
	name: 'quote-names-another-benchmark',
	severity: 'warning',
	about: 'The quoted cell does not name another test set than the result does.',
	check: (records) =>
		claims(records).flatMap(({ claim, model }) => {
			const named = LABELS.filter(([label]) => label.test(claim.receipt.quote)).map(
				([, benchmark]) => benchmark,
			);
			if (named.length === 0 || named.includes(claim.benchmark)) return [];
			return [
				{
					at: claim,
					record: model.slug,
					path: ['receipt', 'quote'],
					expected: `a cell about ${claim.benchmark}`,
					remedy: `see whether the figure is of ${named.join(' or ')}`,
				},
			];
		}),
};
