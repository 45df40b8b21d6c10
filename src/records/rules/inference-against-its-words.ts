import type { Inference } from '../fields.ts';
import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

const ONE: readonly Inference[] = ['single-crop', 'single-model'];
const SEVERAL =
	/\bensembles?\b|\bmulti-?(crop|scale|view)|\b([2-9]|\d\d+)[ -](crops?|views?|models?|nets|networks)\b/i;
const DENIAL = /\b(no|not|non|without|single|one|1)\b[ -]*(an |of )?(ensembles?|multi)/i;

export const inferenceAgainstItsWords: Rule = {
	name: 'inference-against-its-words',
	severity: 'warning',
	about: 'A result of one model and one view is not described as an ensemble or as several crops.',
	check: (records) =>
		claims(records).flatMap(({ claim, model }) => {
			if (!ONE.includes(claim.inference)) return [];
			const words = [model.name, claim.inferenceNote ?? '', claim.receipt.quote].find(
				(text) => SEVERAL.test(text) && !DENIAL.test(text),
			);
			if (words === undefined) return [];
			return [
				{
					at: claim,
					record: model.slug,
					path: ['inference'],
					expected: `what ${JSON.stringify(words)} says`,
					remedy: 'name the inference with its crops or models, and give the model the league "ensemble"',
				},
			];
		}),
};
