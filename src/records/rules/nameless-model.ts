import { models } from '../figures.ts';
import type { Rule } from '../rule.ts';

/** Words that name a row in its own paper only. */
const NAMELESS =
	/\bours\b|^(our|proposed|the proposed)\b|^(withdrawn|unnamed|unknown|none|n\/a)$|^(the )?(baseline|this work|this paper|model|method|network|architecture)\b[\s\d().-]*$/i;

export const namelessModel: Rule = {
	name: 'nameless-model',
	severity: 'error',
	about: 'A name says which model it is to people who have not read the paper.',
	check: (records) =>
		models(records)
			.filter(({ model }) => NAMELESS.test(model.name))
			.map(({ model }) => ({
				at: model,
				record: model.slug,
				path: ['name'],
				expected: 'the name that others use for the model',
				remedy: 'take it from the title or the abstract of the paper',
			})),
};
