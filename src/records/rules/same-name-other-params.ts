import type { Rule } from '../rule.ts';

export const sameNameOtherParams: Rule = {
	name: 'same-name-other-params',
	severity: 'error',
	about: 'Models of one paper with one name have one number of parameters.',
	check: ({ papers }) =>
		papers.flatMap(({ models }) =>
			models.flatMap((model, index) => {
				const namesake = models
					.slice(0, index)
					.find(({ name, params }) => name === model.name && params !== model.params);
				if (namesake === undefined) return [];
				return [
					{
						at: model,
						record: model.slug,
						path: ['name'],
						expected: `another name than that of ${namesake.slug}, which has ${namesake.params ?? 'no stated'} million parameters`,
						remedy: 'name the variant, as the row of the source does: DeiT-B, DeiT-S, DeiT-Ti',
					},
				];
			}),
		),
};
