import type { Rule } from '../rule.ts';

export const evaluatorWithoutPrecedence: Rule = {
	name: 'evaluator-without-precedence',
	severity: 'error',
	about: 'Each evaluator has a place of its own in the order in which the headline figure is taken.',
	check(records) {
		const evaluators = new Set(records.measurements.map(({ evaluator }) => evaluator));
		return records.sources.flatMap((source, index) => {
			const taken = records.sources
				.slice(0, index)
				.find(({ precedence }) => precedence !== null && precedence === source.precedence);
			if (taken === undefined && (source.precedence !== null || !evaluators.has(source.source))) return [];
			return [
				{
					at: source,
					record: source.source,
					path: ['precedence'],
					expected:
						taken === undefined
							? 'a number, since it measures accuracy'
							: `another number than that of ${taken.source}`,
					remedy: '1 is taken first; give it the next free number',
				},
			];
		});
	},
};
